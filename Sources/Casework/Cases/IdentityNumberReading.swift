/// The parts of a number, read from what was typed.
extension IdentityNumber {
  /// The digits that were typed, and perhaps a capital X in the last place.
  static func cleaned(_ typed: String) throws(IdentityNumberProblem) -> [Unicode.Scalar] {
    let scalars = TypedDigits.cleaned(typed).map { $0 == "x" ? "X" : $0 }
    if scalars.isEmpty { throw .empty }
    for (index, scalar) in scalars.enumerated() where !TypedDigits.isDigit(scalar) {
      // In the last place of a number of another length, the length is what to say.
      let mayBeX = index == scalars.count - 1 && scalars.count != 15
      if scalar == "X", mayBeX { continue }
      throw .notADigit(place: index + 1, Character(scalar))
    }
    return scalars
  }

  /// Takes the eight digits of the date.
  static func birth(_ digits: ArraySlice<Unicode.Scalar>) throws(IdentityNumberProblem)
    -> CalendarDay
  {
    let number = digits.reduce(0) { $0 * 10 + Int($1.value) - 48 }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    if let birth = CalendarDay(year: year, month: month, day: day) { return birth }
    // The calendar repeats every 400 years: a real day of a year outside 1800…2999 has a twin.
    guard CalendarDay(year: 2000 + year % 400, month: month, day: day) != nil else {
      throw .noSuchDay(TypedDigits.text(digits))
    }
    throw year < 1800 ? .tooOld : .bornInFuture
  }
}
