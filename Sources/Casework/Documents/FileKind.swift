/// The kinds of file that are taken, told by their first bytes and never by their name.
public enum FileKind: String, Sendable, CaseIterable, Codable {
  case jpeg, png, pdf

  /// Bytes that `identify` needs at most.
  public static let prefixLength = 8

  /// Takes a file's first bytes; `nil` when they begin no file of these kinds.
  public static func identify(_ prefix: some Sequence<UInt8>) -> FileKind? {
    allCases.first { kind in prefix.starts(with: kind.signature) }
  }

  private var signature: [UInt8] {
    switch self {
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    case .pdf: Array("%PDF-".utf8)
    }
  }
}
