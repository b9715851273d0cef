/// The SHA-256 of a document's bytes, as 64 lower-case hexadecimal digits.
public struct Fingerprint: Hashable, Sendable {
  /// The 64 digits.
  public let hex: String

  /// Nil unless the text is exactly 64 digits of `0`–`9` and `a`–`f`.
  public init?(hex text: String) {
    let bytes = text.utf8
    guard bytes.count == 64 else { return nil }
    let areDigits = bytes.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
    guard areDigits else { return nil }
    hex = text
  }

  /// Nil unless the digest has exactly 32 bytes.
  public init?(digest: [UInt8]) {
    guard digest.count == 32 else { return nil }
    hex = String(unsafeUninitializedCapacity: 64) { text in
      for (place, byte) in digest.enumerated() {
        text[2 * place] = Self.digit(byte >> 4)
        text[2 * place + 1] = Self.digit(byte & 15)
      }
      return 64
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension Fingerprint: StoredText {
  public static var storedKind: StaticString { "a fingerprint" }
  public init?(storedText: String) { self.init(hex: storedText) }
  public var storedText: String { hex }
}

/// Computes fingerprints. A protocol, because the rules import no library.
public protocol Fingerprinting: Sendable {
  /// The fingerprint of exactly these bytes; throws when the library for it is missing.
  func fingerprint(of bytes: [UInt8]) throws -> Fingerprint
}
