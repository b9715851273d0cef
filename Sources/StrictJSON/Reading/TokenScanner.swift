/// Goes over the bytes once and takes nothing but RFC 8259: UTF-8, no name twice in an object, no
/// half surrogate. What it leaves is a flat list of tokens.
struct TokenScanner {
  let bytes: [UInt8]
  let end: Int
  let deepest: Int
  var at: Int
  var tokens: [JSONToken] = []
  var orders: [Int32] = []
  /// The objects and lists that are not closed yet, outermost first.
  private var open: [Int] = []

  init(_ bytes: [UInt8], _ range: Range<Int>, deepest: Int) {
    self.bytes = bytes
    self.deepest = deepest
    at = range.lowerBound
    end = range.upperBound
    tokens.reserveCapacity(range.count / 12 + 4)
  }

  /// Scans the one value that the bytes are to hold.
  mutating func scan() throws(JSONFailure) {
    try refuseOtherEncodings()
    var isWithin = try value()
    while true {
      if isWithin {
        isWithin = try value()
      } else if let container = open.last {
        isWithin = try next(in: container)
      } else {
        break
      }
    }
    skipBlanks()
    if at < end { throw unexpected(.end) }
  }

  /// Takes a value; true when another is to follow at once, because an object or list has begun.
  private mutating func value() throws(JSONFailure) -> Bool {
    skipBlanks()
    guard at < end else { throw JSONFailure(.endsTooEarly, at: end) }
    switch bytes[at] {
    case UInt8(ascii: "{"):
      try begin(.object)
      if close(UInt8(ascii: "}")) { return false }
      try name()
      return true
    case UInt8(ascii: "["):
      try begin(.array)
      return !close(UInt8(ascii: "]"))
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): try word()
    default: throw unexpected(.value)
    }
    return false
  }

  private mutating func begin(_ kind: JSONKind) throws(JSONFailure) {
    if open.count >= deepest { throw JSONFailure(.tooDeep(limit: deepest), at: at) }
    open.append(tokens.count)
    tokens.append(JSONToken(kind, from: at, to: at, next: 0))
    at += 1
    skipBlanks()
  }

  /// Takes the closing sign if it stands here.
  private mutating func close(_ sign: UInt8) -> Bool {
    guard at < end, bytes[at] == sign, let container = open.popLast() else { return false }
    at += 1
    tokens[container].end = Int32(truncatingIfNeeded: at)
    tokens[container].next = Int32(truncatingIfNeeded: tokens.count)
    return true
  }

  /// What follows a value within an object or list; true when it is another value.
  private mutating func next(in container: Int) throws(JSONFailure) -> Bool {
    tokens[container].count += 1
    let isObject = tokens[container].kind == .object
    let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    skipBlanks()
    guard at < end else { throw JSONFailure(.endsTooEarly, at: end) }
    if bytes[at] == UInt8(ascii: ",") {
      at += 1
      skipBlanks()
      if at < end, bytes[at] == closing { throw JSONFailure(.trailingComma, at: at) }
      if isObject { try name() }
      return true
    }
    if isObject { try refuseEqualNames(container) }
    guard close(closing) else { throw unexpected(isObject ? .commaOrBrace : .commaOrBracket) }
    return false
  }

  /// Takes a name and its colon.
  private mutating func name() throws(JSONFailure) {
    guard at < end else { throw JSONFailure(.endsTooEarly, at: end) }
    guard bytes[at] == UInt8(ascii: "\"") else { throw unexpected(.name) }
    try text()
    skipBlanks()
    guard at < end else { throw JSONFailure(.endsTooEarly, at: end) }
    guard bytes[at] == UInt8(ascii: ":") else { throw unexpected(.colon) }
    at += 1
  }

  mutating func skipBlanks() {
    while at < end, bytes[at] <= 0x20 {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }
}
