/// How a moment is written in files: `2026-11-23T09:30:00.123Z`, always UTC, always milliseconds.
extension Moment: CustomStringConvertible {
  /// Takes exactly the form that `iso` writes; `nil` for everything else, leap seconds included.
  public init?(iso: String) {
    var digits = DigitReader(iso)
    guard iso.utf8.count == 24,
      let year = digits.number(of: 4), digits.skip("-"),
      let month = digits.number(of: 2), digits.skip("-"),
      let dayOfMonth = digits.number(of: 2), digits.skip("T"),
      let hour = digits.number(of: 2), hour < 24, digits.skip(":"),
      let minute = digits.number(of: 2), minute < 60, digits.skip(":"),
      let second = digits.number(of: 2), second < 60, digits.skip("."),
      let thousandths = digits.number(of: 3), digits.skip("Z"),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
    let milliseconds = Int64(seconds) * 1000 + Int64(thousandths)
    self.init(milliseconds: milliseconds)
    // A moment that had to be moved into the range is not the one that was written.
    if self.milliseconds != milliseconds { return nil }
  }

  /// `2026-11-23T01:30:00.123Z`; texts sort as the moments do.
  public var iso: String {
    let (days, seconds) = Moment.split(milliseconds)
    let day = CalendarDay(number: days) ?? .last
    let thousandths = Int((milliseconds % 1000 + 1000) % 1000)
    return String(unsafeUninitializedCapacity: 24) { text in
      day.write(to: text)
      write(twoDigits: seconds / 3600, after: "T", to: text, at: 10)
      write(twoDigits: seconds / 60 % 60, after: ":", to: text, at: 13)
      write(twoDigits: seconds % 60, after: ":", to: text, at: 16)
      write(twoDigits: thousandths / 10, after: ".", to: text, at: 19)
      text[22] = UInt8(ascii: "0") + UInt8(thousandths % 10)
      text[23] = UInt8(ascii: "Z")
      return 24
    }
  }

  public var description: String { iso }
}

extension Moment: StoredText {
  public static var storedKind: StaticString { "a moment written as 2026-11-23T01:30:00.123Z" }
  public init?(storedText: String) { self.init(iso: storedText) }
  public var storedText: String { iso }
}
