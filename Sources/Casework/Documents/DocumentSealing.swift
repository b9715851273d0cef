/// Seals documents for the disk, so that only the office's key opens them. A protocol, because the
/// rules import no library.
public protocol DocumentSealing: Sendable {
  /// Other bytes each time, in the form of `SealedForm`.
  /// - Parameter name: the file's. Under any other name it does not open, so that a sealed file
  ///   cannot be put in another's place.
  func seal(_ bytes: [UInt8], named name: String) throws(SealProblem) -> [UInt8]

  /// Exactly the bytes that were sealed under this name, or none at all.
  func open(_ sealed: [UInt8], named name: String) throws(SealProblem) -> [UInt8]
}

/// Why a document cannot be sealed or opened.
public enum SealProblem: Error, Sendable, Hashable {
  /// It was sealed with another key than this one.
  case otherKey
  /// It was sealed by a newer program.
  case otherVersion
  /// Cut off, lengthened, changed, or sealed under another name.
  case damaged
  /// The library refused, which it never does by its own documentation.
  case refused
}
