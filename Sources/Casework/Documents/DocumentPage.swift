/// One attached file: a page (or a PDF of pages) of a material, kept under its fingerprint.
public struct DocumentPage: Codable, Sendable, Hashable {
  public let fingerprint: Fingerprint
  public let kind: FileKind
  /// The file's size in bytes.
  public let size: Int
  /// The name the file had with the applicant, at most 255 bytes; for showing only.
  public let name: String
  public let attachedAt: Moment
}
