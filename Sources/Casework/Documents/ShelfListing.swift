/// What a folder of the shelf holds.
public struct ShelfListing: Hashable, Sendable {
  /// The most entries one listing shows.
  public static let mostEntries = 100_000

  /// Folders first, then by the bytes of the name.
  public let entries: [ShelfEntry]
  /// Whether the folder holds more than is listed.
  public let truncated: Bool

  /// A listing as given; the caller has sorted it.
  public init(entries: [ShelfEntry], truncated: Bool) {
    self.entries = entries
    self.truncated = truncated
  }
}

/// One file or folder of a listing, as it was at that moment.
public struct ShelfEntry: Hashable, Sendable {
  /// What an entry is.
  public enum Kind: Hashable, Sendable {
    /// A folder that may be opened.
    case folder
    /// A regular file that may be read.
    case file
    /// A link, pipe, socket or device: shown, never opened.
    case other
  }

  /// The name's raw bytes, not necessarily UTF-8, and hostile: show it through `ShownText` only.
  public let name: [UInt8]
  /// What it is.
  public let kind: Kind
  /// Bytes; 0 unless it is a file.
  public let size: Int
  /// When it was last changed, in seconds since 1970 UTC, by the stick's own clock.
  public let modified: Int

  /// An entry as given.
  public init(name: [UInt8], kind: Kind, size: Int, modified: Int) {
    self.name = name
    self.kind = kind
    self.size = size
    self.modified = modified
  }
}
