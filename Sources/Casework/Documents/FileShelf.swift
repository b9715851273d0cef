/// The files a person may choose documents from: beneath a few allowed folders, usually the place
/// where USB sticks appear, and nothing else of the disk.
///
/// Nothing is kept open between two calls, so a stick may be pulled out at any time.
public protocol FileShelf: Sendable {
  /// The allowed folders, in the office's order. One may be absent until a stick is put in.
  var roots: [ShelfRoot] { get }

  /// What a folder holds: folders first, then by the bytes of the name. Hidden files (names that
  /// begin with a dot) are left out.
  func entries(of folder: ShelfPath) throws(FileShelfProblem) -> ShelfListing

  /// All bytes of a regular file, in memory, so that what is checked is what is kept.
  /// Throws `tooLarge` above `limit` bytes, also when the file grows while it is read.
  func read(_ file: ShelfPath, limit: Int) throws(FileShelfProblem) -> [UInt8]

  /// The path that a person typed: absolute and beneath a root, judged by its letters alone.
  /// `.` and doubled slashes are dropped; `..`, `~` and relative paths are `notAllowed`.
  func path(typed text: String) throws(FileShelfProblem) -> ShelfPath
}

/// One allowed folder.
public struct ShelfRoot: Hashable, Sendable {
  /// Its absolute path, as the office wrote it down.
  public let path: String

  /// Names an allowed folder; whether it is there is found out when it is opened.
  public init(path: String) {
    self.path = path
  }
}
