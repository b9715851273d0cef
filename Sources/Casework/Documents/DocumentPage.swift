/// One attached file: a page (or a PDF of pages) of a material, kept under its fingerprint.
public struct DocumentPage: Codable, Sendable, Hashable {
  public let fingerprint: Fingerprint
  public let kind: FileKind
  /// The file's size in bytes.
  public let size: Int
  /// The name the file had with the applicant, at most 255 bytes; for showing only.
  public let name: String
  public let attachedAt: Moment
  /// What was seen of its first page then; nil where nothing could decode it.
  public let look: PageLook?

  /// A file that was inspected: its kind and size are those of the bytes with this fingerprint.
  package init(
    fingerprint: Fingerprint,
    kind: FileKind,
    size: Int,
    name: String,
    attachedAt: Moment,
    look: PageLook? = nil
  ) {
    self.fingerprint = fingerprint
    self.kind = kind
    self.size = size
    self.name = name
    self.attachedAt = attachedAt
    self.look = look
  }
}
