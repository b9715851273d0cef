/// A place in a text as an editor shows it, both numbers counted from 1.
public struct TextPlace: Equatable, Sendable {
  /// Lines end with a line feed.
  public let line: Int
  /// Characters (not bytes) from the start of the line.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte counted from 0; broken UTF-8 before it counts as it would be shown.
  public init(of offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    column = String(decoding: before[start...], as: UTF8.self).count + 1
  }
}

extension TextPlace: CustomStringConvertible {
  public var description: String { "\(line):\(column)" }
}
