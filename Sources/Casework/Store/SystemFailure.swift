/// The machine says no: a disk, a lock, a library. The person is told that nothing typed is lost;
/// the operator finds the rest in the log.
public struct SystemFailure: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Nothing was changed.
    case notDone
    /// It cannot be told whether the change is on disk.
    case outcomeUnknown
    /// The lock was not free for 5 seconds.
    case busy
    /// What was acknowledged before is damaged; the store is only read.
    case damaged
  }

  public let kind: Kind
  /// What was attempted: the call and the path, or the library.
  public let attempt: String
  /// The system's error number; 0 when it gave none.
  public let errno: Int32

  public init(_ kind: Kind, attempt: String, errno: Int32 = 0) {
    self.kind = kind
    self.attempt = attempt
    self.errno = errno
  }
}

/// How the attempts begin that have to do with sealed documents, so that a person can be told.
extension SystemFailure {
  /// The office's key cannot be used, or is not the right one.
  public static let attachmentKey = "attachment key"
  /// A document's seal is broken.
  public static let sealedAttachment = "sealed attachment"
}
