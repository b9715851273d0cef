/// What is known of a whole file without decoding it: its kind, that it reaches its proper end,
/// and a picture's size.
///
/// Time is linear in the file and no byte of it is trusted. That the contents can be decoded is
/// not promised.
public struct FileInspection: Sendable, Hashable {
  public let kind: FileKind
  /// `nil` for PDF.
  public let pixels: PixelSize?

  /// The most bytes a file may have unless the office says otherwise: 10 MiB.
  public static let usualLimit = 10 * 1024 * 1024

  /// Takes the whole file; throws the first problem found.
  public init(_ file: [UInt8], atMost limit: Int = usualLimit) throws(FileProblem) {
    if file.isEmpty { throw .empty }
    guard file.count <= limit else { throw .tooLarge(bytes: file.count) }
    guard let kind = FileKind.identify(file.prefix(FileKind.prefixLength)) else {
      throw .unknownType
    }
    self.kind = kind
    switch kind {
    case .jpeg: pixels = try JPEGStructure.check(file)
    case .png: pixels = try PNGStructure.check(file)
    case .pdf:
      try PDFStructure.check(file)
      pixels = nil
    }
  }
}
