import StrictJSON
import Testing

/// A whole number is digits in the range of its type, and never goes through floating point.
@Suite struct WholeNumberTests {
  private func fault<Number: Decodable>(_ type: Number.Type, _ text: String) -> JSONFault? {
    do throws(StrictJSONProblem) {
      _ = try StrictJSONDecoder().decode([Number].self, from: Array("[\(text)]".utf8))
      return nil
    } catch {
      #expect(error.path == "[0]" && error.offset == 1)
      return error.fault
    }
  }

  private func checkRange<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws {
    for number in [Number.min, .max, 0, 1, 42] {
      let bytes = Array("\(number)".utf8)
      #expect(try StrictJSONDecoder().decode(Number.self, from: bytes) == number)
    }
    let above = "\(UInt64(Number.max))".incremented
    let below = Number.isSigned ? "-" + above.incremented : "-1"
    for text in [
      above, below, "\(Number.max)0", "99999999999999999999999999", "-99999999999999999999",
    ] {
      #expect(fault(type, text) == .outOfRange(text), "\(type) \(text)")
    }
  }

  @Test func `each type takes its range and nothing beyond`() throws {
    try checkRange(Int.self)
    try checkRange(Int8.self)
    try checkRange(Int16.self)
    try checkRange(Int32.self)
    try checkRange(Int64.self)
    try checkRange(UInt.self)
    try checkRange(UInt8.self)
    try checkRange(UInt16.self)
    try checkRange(UInt32.self)
    try checkRange(UInt64.self)
  }

  @Test(arguments: [
    "1.0", "1e2", "1E0", "0.0", "-0.0", "1e-1", "9007199254740993.0", "1e400", "0e0",
  ])
  func `a fraction or an exponent is no whole number, whatever its value`(text: String) {
    #expect(fault(Int.self, text) == .notWhole(text))
    #expect(fault(UInt8.self, text) == .notWhole(text))
  }

  @Test(arguments: [
    ("\"1\"", JSONKind.text), ("true", .bool), ("null", .null), ("[]", .array), ("{}", .object),
  ])
  func `nothing but a number becomes one`(text: String, found: JSONKind) {
    #expect(fault(Int.self, text) == .wrongKind(wanted: .number, found: found))
    #expect(fault(Double.self, text) == .wrongKind(wanted: .number, found: found))
  }

  @Test func `large whole numbers keep their last digit`() throws {
    let bytes = Array("[9007199254740993,9223372036854775807,-9223372036854775808,-0]".utf8)
    let numbers = try StrictJSONDecoder().decode([Int].self, from: bytes)
    #expect(numbers == [9_007_199_254_740_993, .max, .min, 0])
  }

  @Test func `a fraction is the nearest number, and none is infinite`() throws {
    let bytes = Array("[0.1,-1.5e3,1E-2,7]".utf8)
    #expect(try StrictJSONDecoder().decode([Double].self, from: bytes) == [0.1, -1500, 0.01, 7])
    #expect(fault(Double.self, "1e400") == .outOfRange("1e400"))
    #expect(fault(Float.self, "1e39") == .outOfRange("1e39"))
  }
}

extension String {
  /// The next number of a text of digits.
  fileprivate var incremented: String {
    var digits = Array(utf8)
    var place = digits.count - 1
    while place >= 0, digits[place] == UInt8(ascii: "9") {
      digits[place] = UInt8(ascii: "0")
      place -= 1
    }
    if place < 0 { return "1" + String(decoding: digits, as: UTF8.self) }
    digits[place] += 1
    return String(decoding: digits, as: UTF8.self)
  }
}
