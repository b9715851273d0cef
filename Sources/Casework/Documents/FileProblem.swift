/// Why a file is not taken.
public enum FileProblem: Error, Sendable, Hashable {
  case empty
  /// So many bytes, which is more than the limit.
  case tooLarge(bytes: Int)
  case unknownType
  /// Of a known kind, but cut off or not built as the kind demands.
  case damaged
  /// Needs a password to be read, which staff will not have.
  case encryptedPDF
}
