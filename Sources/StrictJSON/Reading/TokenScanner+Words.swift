extension TokenScanner {
  /// Takes true, false or null.
  mutating func word() throws(JSONFailure) {
    let start = at
    while at < end, Self.isOfWord(bytes[at]) { at += 1 }
    let word = bytes[start..<at]
    let next = tokens.count + 1
    if word.elementsEqual("true".utf8) {
      tokens.append(JSONToken(.bool, from: start, to: at, next: next, mark: true))
    } else if word.elementsEqual("false".utf8) {
      tokens.append(JSONToken(.bool, from: start, to: at, next: next))
    } else if word.elementsEqual("null".utf8) {
      tokens.append(JSONToken(.null, from: start, to: at, next: next))
    } else if at == end, ["true", "false", "null"].contains(where: { $0.utf8.starts(with: word) }) {
      throw JSONFailure(.endsTooEarly, at: end)
    } else {
      throw JSONFailure(.unknownWord, at: start)
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Takes a number, whose text is kept as it is.
  mutating func number() throws(JSONFailure) {
    let start = at
    var isWhole = true
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let whole = at
    try digits()
    if bytes[whole] == UInt8(ascii: "0"), at - whole > 1 {
      throw JSONFailure(.leadingNought, at: whole)
    }
    if at < end, bytes[at] == UInt8(ascii: ".") {
      isWhole = false
      at += 1
      try digits()
    }
    if at < end, bytes[at] == UInt8(ascii: "e") || bytes[at] == UInt8(ascii: "E") {
      isWhole = false
      at += 1
      if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
    let next = tokens.count + 1
    tokens.append(JSONToken(.number, from: start, to: at, next: next, mark: !isWhole))
  }

  private mutating func digits() throws(JSONFailure) {
    let start = at
    while at < end, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[at] { at += 1 }
    guard at == start else { return }
    throw at == end ? JSONFailure(.endsTooEarly, at: end) : JSONFailure(.digitMissing, at: at)
  }
}
