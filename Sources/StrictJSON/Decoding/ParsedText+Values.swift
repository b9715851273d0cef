/// One value as a type asks for it. Each throws `DecodingFailure` with the value's place.
extension ParsedText {
  func string(_ token: Int) throws -> String {
    guard tokens[token].kind == .text else { throw wrongKind(.text, token) }
    return TokenText.string(tokens[token], bytes)
  }

  func bool(_ token: Int) throws -> Bool {
    guard tokens[token].kind == .bool else { throw wrongKind(.bool, token) }
    return tokens[token].mark
  }

  func isNull(_ token: Int) -> Bool { tokens[token].kind == .null }

  /// Digits with at most a minus before them, and in the range of the type.
  func whole<Number: FixedWidthInteger>(_ token: Int) throws -> Number {
    guard tokens[token].kind == .number else { throw wrongKind(.number, token) }
    guard !tokens[token].mark else { throw DecodingFailure(.notWhole(excerpt(token)), at: token) }
    var range = tokens[token].range
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    if isNegative { range = range.dropFirst() }
    var number: Number = 0
    for index in range {
      let digit = Number(truncatingIfNeeded: bytes[index] - UInt8(ascii: "0"))
      let (product, isOver) = number.multipliedReportingOverflow(by: 10)
      let (sum, isBeyond) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if isOver || isBeyond { throw DecodingFailure(.outOfRange(excerpt(token)), at: token) }
      number = sum
    }
    return number
  }

  /// The nearest number that the type has; beyond its range it is refused.
  func fraction<Number: BinaryFloatingPoint & LosslessStringConvertible>(
    _ token: Int
  ) throws -> Number {
    guard tokens[token].kind == .number else { throw wrongKind(.number, token) }
    let text = String(decoding: bytes[tokens[token].range], as: UTF8.self)
    guard let number = Number(text), number.isFinite else {
      throw DecodingFailure(.outOfRange(excerpt(token)), at: token)
    }
    return number
  }

  func wrongKind(_ wanted: JSONKind, _ token: Int) -> DecodingFailure {
    DecodingFailure(.wrongKind(wanted: wanted, found: tokens[token].kind), at: token)
  }

  /// The value as it stands, cut short: it is for a sentence.
  private func excerpt(_ token: Int) -> String {
    let text = bytes[tokens[token].range]
    return String(decoding: text.prefix(32), as: UTF8.self) + (text.count > 32 ? "…" : "")
  }
}
