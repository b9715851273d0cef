/// Writes values as JSON on one line: names sorted by their bytes, no blanks, slashes as they are,
/// in UTF-8. The bytes are those of Foundation's encoder with `.sortedKeys` and
/// `.withoutEscapingSlashes`, for everything but fractions.
public struct StrictJSONEncoder: Sendable {
  public init() {}

  /// - Throws: `EncodingError` for a number that is not finite, else what the value itself throws.
  public func encode(_ value: some Encodable) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try encode(value, onto: &bytes)
    return bytes
  }

  /// Appends the value's JSON to the bytes, which stay as they were when it throws.
  public func encode(_ value: some Encodable, onto bytes: inout [UInt8]) throws {
    let text = TextInMaking()
    let root = text.tree.add(within: nil, name: nil)
    try value.encode(to: ValueEncoder(text: text, node: root))
    text.tree.write(onto: &bytes)
  }
}
