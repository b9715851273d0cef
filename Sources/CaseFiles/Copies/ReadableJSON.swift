import StrictJSON

/// JSON as people read it: a member a line, indented.
struct ReadableJSON {
  /// Members of the outermost object that are left out.
  let hidden: Set<String>
  private let bytes: [UInt8]
  private var at: Int
  private let end: Int
  private var text: [UInt8] = []

  /// - Parameter range: where in the bytes one whole JSON value stands, as the store has written
  ///   it: without blanks, and vouched for by its line's checksum.
  init(_ bytes: [UInt8], _ range: Range<Int>, hiding hidden: Set<String> = []) {
    self.bytes = bytes
    self.hidden = hidden
    at = range.lowerBound
    end = range.upperBound
  }

  /// The text without a newline at its end, each level two blanks further in, beginning `depth`
  /// levels in.
  static func text(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    hiding hidden: Set<String> = [],
    depth: Int = 0
  ) -> [UInt8] {
    var writer = ReadableJSON(bytes, range, hiding: hidden)
    writer.value(depth: depth, isOutermost: true)
    return writer.text
  }

  /// Steps over what it cannot tell, byte by byte, and never past the end.
  private mutating func value(depth: Int, isOutermost: Bool = false) {
    switch at < end ? bytes[at] : 0 {
    case UInt8(ascii: "{"):
      list(closing: UInt8(ascii: "}"), depth: depth, isOutermost: isOutermost)
    case UInt8(ascii: "["):
      list(closing: UInt8(ascii: "]"), depth: depth, isOutermost: false)
    case UInt8(ascii: "\""):
      text += bytes[string()]
    default:
      while at < end, !Self.endsWord(bytes[at]) { take() }
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(byte)
  }

  private mutating func list(closing: UInt8, depth: Int, isOutermost: Bool) {
    take()
    var isEmpty = true
    while at < end, bytes[at] != closing {
      if bytes[at] == UInt8(ascii: ",") { at += 1 }
      let before = text.count
      if !isEmpty { text.append(UInt8(ascii: ",")) }
      indent(depth + 1)
      let isHidden = closing == UInt8(ascii: "}") && name(isOutermost)
      value(depth: depth + 1)
      if isHidden {
        text.removeSubrange(before...)
      } else {
        isEmpty = false
      }
      // A byte that belongs nowhere must not stop the reading.
      if at < end, bytes[at] != closing, bytes[at] != UInt8(ascii: ",") { at += 1 }
    }
    if !isEmpty { indent(depth) }
    if at < end { take() }
  }

  /// Writes a member's name and returns whether it is to be hidden.
  private mutating func name(_ isOutermost: Bool) -> Bool {
    let range = string()
    text += bytes[range]
    text += Array(": ".utf8)
    if at < end, bytes[at] == UInt8(ascii: ":") { at += 1 }
    guard isOutermost, range.count >= 2 else { return false }
    let name = String(decoding: bytes[range].dropFirst().dropLast(), as: UTF8.self)
    return hidden.contains(name)
  }

  /// Steps over a string with its quotes.
  private mutating func string() -> Range<Int> {
    let start = at
    at = min(at + 1, end)
    while at < end, bytes[at] != UInt8(ascii: "\"") {
      at = min(at + (bytes[at] == UInt8(ascii: "\\") ? 2 : 1), end)
    }
    at = min(at + 1, end)
    return start..<at
  }

  private mutating func take() {
    text.append(bytes[at])
    at += 1
  }

  private mutating func indent(_ depth: Int) {
    text.append(UInt8(ascii: "\n"))
    text += [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
  }
}
