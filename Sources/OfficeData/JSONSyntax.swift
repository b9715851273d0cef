/// Checks that bytes are strict JSON, because JSONDecoder also takes trailing commas, byte order
/// marks and UTF-16, keeps one of two equal keys silently, and tells no position (RFC 8259).
struct JSONSyntax {
  /// What is wrong, and at which byte counted from 0.
  struct Fault: Error, Equatable {
    let offset: Int
    let what: String
  }

  /// Deeper nesting than any office file has.
  static let maxDepth = 16

  private let bytes: [UInt8]
  private var at = 0

  /// Throws at the first byte that strict JSON does not allow.
  static func check(_ bytes: [UInt8]) throws(Fault) {
    var syntax = JSONSyntax(bytes: bytes)
    try syntax.value(depth: 0)
    syntax.skipBlanks()
    if syntax.at < bytes.count { throw syntax.fault("text after the end") }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func fault(_ what: String) -> Fault {
    Fault(offset: at, what: at < bytes.count ? what : "the file ends too early")
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard let byte = next, UInt32(byte) == sign.value else { return false }
    at += 1
    return true
  }

  private mutating func value(depth: Int) throws(Fault) {
    if depth > Self.maxDepth { throw fault("nested too deeply") }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  private mutating func object(depth: Int) throws(Fault) {
    at += 1
    if take("}") { return }
    var keys: Set<[UInt8]> = []
    repeat {
      skipBlanks()
      let start = at
      guard next == UInt8(ascii: "\"") else { throw fault("a quoted name is missing") }
      let key = try string()
      // One spelling a name: otherwise an escape could hide a second, equal one.
      if key.contains(UInt8(ascii: "\\")) {
        throw Fault(offset: start, what: "a name with a backslash")
      }
      if !keys.insert(key).inserted { throw Fault(offset: start, what: "the name stands twice") }
      if !take(":") { throw fault("a colon is missing") }
      try value(depth: depth + 1)
    } while take(",")
    if !take("}") { throw fault("a comma or } is missing") }
  }

  private mutating func array(depth: Int) throws(Fault) {
    at += 1
    if take("]") { return }
    repeat { try value(depth: depth + 1) } while take(",")
    if !take("]") { throw fault("a comma or ] is missing") }
  }

  /// The bytes between the quotes, escapes left as they are.
  private mutating func string() throws(Fault) -> [UInt8] {
    at += 1
    let start = at
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return Array(bytes[start..<at - 1])
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw fault("a control character in a text")
      default: at += 1
      }
    }
    throw fault("")
  }

  private mutating func escape() throws(Fault) {
    at += 1
    guard let byte = next, "\"\\/bfnrtu".utf8.contains(byte) else {
      throw fault("an unknown escape")
    }
    at += 1
    guard byte == UInt8(ascii: "u") else { return }
    for _ in 0..<4 {
      guard let digit = next, "0123456789abcdefABCDEF".utf8.contains(digit) else {
        throw fault("a bad \\u escape")
      }
      at += 1
    }
  }

  private mutating func word(_ word: String) throws(Fault) {
    guard bytes[at...].starts(with: word.utf8) else { throw fault("an unknown word") }
    at += word.utf8.count
  }

  private mutating func number() throws(Fault) {
    if next == UInt8(ascii: "-") { at += 1 }
    let start = at
    try digits()
    if bytes[start] == UInt8(ascii: "0"), at - start > 1 { throw fault("a leading nought") }
    if next == UInt8(ascii: ".") {
      at += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      at += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(Fault) {
    let start = at
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { at += 1 }
    if at == start { throw fault("a value is missing") }
  }
}
