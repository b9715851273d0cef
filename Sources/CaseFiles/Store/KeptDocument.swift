import Casework

/// Finds the office's key when a document is kept or opened; nil: the office has made none, and
/// documents are kept in clear.
///
/// Asked each time, so that a key that is made counts for the processes that run already, and one
/// that goes missing never lets a document onto the disk in clear.
/// - Throws: `SystemFailure` when a key is named and cannot be used.
public typealias SealingLookup =
  @Sendable () throws(SystemFailure) -> (any DocumentSealing)?

/// A document's bytes as they lie on the disk, in clear or sealed.
struct KeptDocument {
  let bytes: [UInt8]
  /// Its file's, which is bound into the seal.
  let name: String

  var isSealed: Bool { SealedForm.isSealed(bytes) }

  /// The document itself; one in clear as it is, whatever it holds.
  /// - Throws: `SystemFailure`: `.damaged` when the seal is broken, `.notDone` when this is not its
  ///   key.
  func opened(by sealing: (any DocumentSealing)?) throws(SystemFailure) -> [UInt8] {
    guard isSealed else { return bytes }
    guard let sealing else {
      throw SystemFailure(
        .notDone,
        attempt: "\(SystemFailure.attachmentKey): none is named, and \(name) is sealed"
      )
    }
    do {
      return try sealing.open(bytes, named: name)
    } catch {
      throw SystemFailure(error, name)
    }
  }
}

extension SystemFailure {
  /// - Parameter name: the file's; where it stands follows from it.
  init(_ problem: SealProblem, _ name: String) {
    let path = "3-attachments/\(name.prefix(2))/\(name.dropFirst(2).prefix(2))/\(name)"
    switch problem {
    case .damaged:
      let what = "cut off, changed or put in another's place"
      self.init(.damaged, attempt: "\(Self.sealedAttachment) \(path): \(what)")
    case .otherKey:
      self.init(.notDone, attempt: "\(Self.attachmentKey): \(path) is sealed with another key")
    case .otherVersion:
      self.init(.notDone, attempt: "\(Self.attachmentKey): \(path) is of a newer program")
    case .refused:
      self.init(.notDone, attempt: "\(Self.attachmentKey): libsodium refused \(path)")
    }
  }
}
