/// One thing that is wrong in a data folder, or that the operator should know of.
public struct StoreFinding: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable {
    /// Nothing is lost; it should be looked at.
    case warning
    /// What was acknowledged is damaged, or a rule does not hold.
    case damage
  }

  /// What kind of thing it is, for scripts.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// STORE.json.
    case description
    /// A segment that is missing, or is not this store's.
    case segment
    /// A segment's first line.
    case header
    /// Bytes that match no checksum.
    case checksum
    /// A line that does not follow the one before.
    case chain
    /// A line whose checksum fits and whose form does not.
    case form
    /// The end of the journal that was being written when the machine or the program died.
    case tornTail = "torn-tail"
    /// Transactions that were on the disk once and are no more.
    case lost
    /// A document that cannot be read, or is another one than its line says.
    case document
    /// A key that its line's documents do not call for, or that is lacking.
    case key
    /// A number, an account or a draft that was put twice.
    case number
    /// A revision or a history that does not go on from the version before.
    case revision
    /// A step that the status before does not allow.
    case step
    /// More people under way in one account than may be.
    case people
    /// Two live applications for one person.
    case person
    /// A place that is held without an appointment, after a return, or on a day that is shut.
    case slot
    /// More places taken than the office gives.
    case quota
    /// A decision without its message, or one taken back whose message still waits.
    case message
    /// A case in hand that nobody knows.
    case claim
    /// An entry of the audit that does not follow the one before, or a change without one.
    case audit
    /// An attachment that is not there.
    case attachmentMissing = "attachment-missing"
    /// An attachment with other bytes than were attached.
    case attachmentChanged = "attachment-changed"
    /// Sealed attachments that could not be compared, for want of their key.
    case attachmentSealed = "attachment-sealed"
    /// Attachments in clear, although the office has a key.
    case attachmentInClear = "attachment-in-clear"
    /// A file among the attachments that nobody has attached.
    case attachmentStray = "attachment-stray"
    /// A draft that cannot be read.
    case draft
    /// A file or folder that others may read or change.
    case mode
    /// What a process that died has left.
    case leftover
    /// A file that has no business in the folder.
    case strange
    /// Something set aside as damaged.
    case quarantine
    /// A derived file, which can be made anew from the journal.
    case derived
    /// MANIFEST.json or a run of the index.
    case index
    /// A file or folder that could not be read.
    case unreadable
  }

  public let severity: Severity
  public let kind: Kind
  /// Beneath the data folder: "1-journal/0000000001.jsonl".
  public let file: String
  /// Counted from 1; nil where it is the whole file.
  public let line: Int?
  /// The byte in the line, or in the file where there is no line, counted from 1.
  public let column: Int?
  /// The sentence in Chinese. It may hold names from damaged files: show it filtered.
  public let chinese: String
  /// The sentence in English, to be filtered as well.
  public let english: String
}
