/// A password's salted hash, as one line of printable ASCII; it never shows itself in print or dump.
public struct PasswordHash: Hashable, Sendable {
  /// The longest stored form, in bytes.
  public static let longest = 127

  /// The text to store. Only hashing and storing may look at it.
  public let stored: String

  /// Nil unless the text is 1 to 127 bytes of printable ASCII without blanks.
  public init?(stored text: String) {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= Self.longest else { return nil }
    guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    stored = text
  }
}

extension PasswordHash: StoredText {
  public static var storedKind: StaticString { "a password hash" }
  public init?(storedText: String) { self.init(stored: storedText) }
  public var storedText: String { stored }
}

extension PasswordHash: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The same words for every hash, so that a log line cannot leak one.
  public var description: String { "PasswordHash(not shown)" }
  /// As `description`.
  public var debugDescription: String { description }
  /// Without children, so that `dump` shows nothing either.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
