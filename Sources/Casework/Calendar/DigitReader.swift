/// Reads a fixed spelling of ASCII digits and signs from the front, byte by byte.
///
/// `Int(_: String)` would take "+1" and "-0" where a date wants two digits.
struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  /// Takes exactly so many digits (at most 9); `nil`, taking a part, when there are fewer.
  mutating func number(of count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let byte = rest.popFirst(), UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else {
        return nil
      }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// Takes this ASCII sign, or says that something else stands there.
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard let byte = rest.popFirst() else { return false }
    return UInt32(byte) == sign.value
  }
}
