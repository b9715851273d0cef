/// What a copy came to.
public struct CopyReport: Equatable, Sendable {
  /// The last transaction that the copy holds.
  public internal(set) var durable = 0
  /// The files of the copy, and their bytes.
  public internal(set) var files = 0
  public internal(set) var bytes = 0
  /// Those of them that were not there yet, or not like that.
  public internal(set) var newFiles = 0
  public internal(set) var newBytes = 0
  /// Documents among the files.
  public internal(set) var attachments = 0
  /// Those of them that are sealed and could not be compared, for want of their key.
  public internal(set) var unopened = 0
  /// Whether the audit of what was copied says so.
  public internal(set) var isRecorded = false
  /// What is damaged and was copied as it is, or left out: a sentence each.
  public internal(set) var damage: [String] = []
}

/// Is told how far the work is: so much of so much, in no particular unit.
public typealias CopyProgress = @Sendable (_ done: Int, _ total: Int) -> Void
