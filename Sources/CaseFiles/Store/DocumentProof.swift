import Casework

/// Whether a document is what its name says, as it lies there in clear or sealed.
struct DocumentProof {
  enum Verdict {
    case right, wrong
    /// Sealed, and this is not its key, or none is at hand.
    case cannotBeOpened
  }

  let fingerprint: ([UInt8]) throws -> Fingerprint
  let sealing: (any DocumentSealing)?

  /// What is told of a wrong one.
  static let wrong = "does not match its name, the SHA-256 of its content"

  /// - Throws: when no fingerprint can be made.
  func verdict(on bytes: [UInt8], _ name: Fingerprint) throws -> Verdict {
    let document: [UInt8]
    do {
      document = try KeptDocument(bytes: bytes, name: name.hex).opened(by: sealing)
    } catch {
      return error.kind == .damaged ? .wrong : .cannotBeOpened
    }
    return try fingerprint(document) == name ? .right : .wrong
  }
}
