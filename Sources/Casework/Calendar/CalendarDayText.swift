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
    String(unsafeUninitializedCapacity: 10) { text in
      write(to: text)
      return 10
    }
  }

  /// Writes the ten characters to the first places: every line of the journal has several days.
  func write(to text: UnsafeMutableBufferPointer<UInt8>) {
    text[0] = UInt8(ascii: "0") + UInt8(year / 1000)
    text[1] = UInt8(ascii: "0") + UInt8(year / 100 % 10)
    text[2] = UInt8(ascii: "0") + UInt8(year / 10 % 10)
    text[3] = UInt8(ascii: "0") + UInt8(year % 10)
    Casework.write(twoDigits: month, after: "-", to: text, at: 4)
    Casework.write(twoDigits: day, after: "-", to: text, at: 7)
  }
}

extension CalendarDay: StoredText {
  public static var storedKind: StaticString { "a day written as 2026-11-23" }
  public init?(storedText: String) { self.init(storedText) }
  public var storedText: String { description }
}

/// Writes a sign and a number below 100 with its leading nought, three characters in all.
func write(
  twoDigits number: Int,
  after sign: Unicode.Scalar,
  to text: UnsafeMutableBufferPointer<UInt8>,
  at place: Int
) {
  text[place] = UInt8(ascii: sign)
  text[place + 1] = UInt8(ascii: "0") + UInt8(number / 10)
  text[place + 2] = UInt8(ascii: "0") + UInt8(number % 10)
}
