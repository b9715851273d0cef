import CSodium
import Casework

/// SHA-256 by libsodium.
public struct SodiumFingerprinting: Fingerprinting {
  /// Why there is no fingerprint.
  public enum Failure: Error, Hashable, Sendable {
    /// libsodium is not installed.
    case libraryMissing
    /// libsodium refused, which it never does by its own documentation.
    case refused
  }

  private let library: SodiumLibrary

  /// Without the library every fingerprint throws `Failure.libraryMissing`.
  public init(library: SodiumLibrary = SodiumLibrary()) {
    self.library = library
  }

  /// The fingerprint of exactly these bytes.
  public func fingerprint(of bytes: [UInt8]) throws -> Fingerprint {
    guard let sha256 = library.functions?.sha256 else { throw Failure.libraryMissing }
    var digest = [UInt8](repeating: 0, count: 32)
    let outcome = sha256(&digest, bytes, UInt64(bytes.count))
    guard outcome == 0, let fingerprint = Fingerprint(digest: digest) else {
      throw Failure.refused
    }
    return fingerprint
  }
}
