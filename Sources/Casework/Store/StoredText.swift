/// A value that is kept as one string and judged again when it is read: a value that exists is
/// valid, wherever it comes from.
public protocol StoredText: Codable {
  /// What the text is, for the error that refuses another: "an application number".
  static var storedKind: StaticString { get }
  /// nil unless the text is exactly what `storedText` would give.
  init?(storedText: String)
  var storedText: String { get }
}

extension StoredText {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(storedText: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "not \(Self.storedKind)"
      )
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(storedText)
  }
}
