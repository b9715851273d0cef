extension TokenScanner {
  /// Takes a text from its quote on and appends its token.
  mutating func text() throws(JSONFailure) {
    at += 1
    let start = at
    var isEscaped = false
    while at < end {
      let byte = bytes[at]
      if byte >= 0x80 {
        switch MultiByteCharacter.read(bytes, at, end) {
        case .length(let length): at += length
        case .broken(let broken): throw JSONFailure(.notUTF8(broken), at: at)
        }
      } else if byte == UInt8(ascii: "\"") {
        let next = tokens.count + 1
        tokens.append(JSONToken(.text, from: start, to: at, next: next, mark: isEscaped))
        at += 1
        return
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
      } else if byte < 0x20 {
        throw JSONFailure(.controlCharacter(byte), at: at)
      } else {
        at += 1
      }
    }
    throw JSONFailure(.endsTooEarly, at: end)
  }

  private mutating func escape() throws(JSONFailure) {
    let start = at
    at += 1
    guard at < end else { throw JSONFailure(.endsTooEarly, at: end) }
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 1
    case UInt8(ascii: "u"):
      let unit = try hexadecimal(from: start)
      guard 0xD800...0xDFFF ~= unit else { return }
      guard unit < 0xDC00 else { throw JSONFailure(.loneSurrogate, at: start) }
      try lowHalf(of: start)
    default: throw JSONFailure(.unknownEscape, at: start)
    }
  }

  private mutating func lowHalf(of start: Int) throws(JSONFailure) {
    let second = at
    for sign in "\\u".utf8 {
      guard at < end else { throw JSONFailure(.endsTooEarly, at: end) }
      guard bytes[at] == sign else { throw JSONFailure(.loneSurrogate, at: start) }
      at += 1
    }
    at -= 1
    let unit = try hexadecimal(from: second)
    guard 0xDC00...0xDFFF ~= unit else { throw JSONFailure(.loneSurrogate, at: start) }
  }

  /// The four digits after the u that stands here.
  private mutating func hexadecimal(from start: Int) throws(JSONFailure) -> UInt16 {
    at += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard at < end else { throw JSONFailure(.endsTooEarly, at: end) }
      guard let digit = TokenText.digit(bytes[at]) else {
        throw JSONFailure(.badHexEscape, at: start)
      }
      unit = unit << 4 | digit
      at += 1
    }
    return unit
  }
}
