/// How a day is written in files and read back: `2026-11-23` and nothing else.
extension CalendarDay: LosslessStringConvertible {
  /// Takes exactly ten ASCII characters, `2026-11-23`; `nil` for any other spelling or a day
  /// that does not exist.
  public init?(_ iso: String) {
    var digits = DigitReader(iso)
    guard iso.utf8.count == 10,
      let year = digits.number(of: 4), digits.skip("-"),
      let month = digits.number(of: 2), digits.skip("-"),
      let day = digits.number(of: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2026-11-23`.
  public var description: String {
    "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }
}

extension CalendarDay: StoredText {
  public static var storedKind: StaticString { "a day written as 2026-11-23" }
  public init?(storedText: String) { self.init(storedText) }
  public var storedText: String { description }
}

/// A number below 100 with its leading nought.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
