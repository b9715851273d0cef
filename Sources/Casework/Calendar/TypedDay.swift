extension CalendarDay {
  /// A day as people type it: 2025-03-01, 2025-3-1, 2025/3/1, 2025.3.1, 20250301, 2025年3月1日,
  /// also in full-width digits. At most 64 bytes are looked at.
  public init?(typed: String) {
    guard typed.utf8.count <= 64 else { return nil }
    var numbers: [String] = [""]
    for scalar in typed.unicodeScalars where scalar != " " && scalar != "　" {
      if let digit = Self.digit(scalar) {
        numbers[numbers.count - 1].append(digit)
      } else if "-/.年月日－／．".unicodeScalars.contains(scalar) {
        numbers.append("")
      } else {
        return nil
      }
    }
    if numbers.last == "" { numbers.removeLast() }
    if numbers.count == 1, let digits = numbers.first, digits.count == 8 {
      numbers = [
        String(digits.prefix(4)), String(digits.dropFirst(4).prefix(2)),
        String(digits.suffix(2)),
      ]
    }
    guard numbers.count == 3, numbers[0].count == 4, numbers[1].count <= 2,
      numbers[2].count <= 2,
      let year = Int(numbers[0]), let month = Int(numbers[1]), let day = Int(numbers[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0x30...0x39: Character(scalar)
    case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFF10 + 0x30).map(Character.init)
    default: nil
    }
  }
}
