/// A file or folder on the shelf: a root and the names below it, as raw bytes, because the names
/// on a stick need not be UTF-8. A path that exists cannot climb out of its root.
public struct ShelfPath: Hashable, Sendable {
  /// The longest name in bytes: 255 UTF-16 units, as FAT and NTFS allow, in UTF-8.
  public static let longestName = 765

  /// The place of the root in `FileShelf.roots`.
  public let root: Int
  /// The names below the root, outermost first; none for the root itself.
  public let components: [[UInt8]]

  /// Throws `notAllowed` for `.` and `..`, and `notFound` for names no file can have: empty ones,
  /// those with a slash or a zero byte, and those above `longestName`.
  public init(root: Int, components: [[UInt8]] = []) throws(FileShelfProblem) {
    for name in components { try Self.check(name) }
    self.root = root
    self.components = components
  }

  /// The entry of this name in this folder; throws as `init` does.
  public func appending(_ name: [UInt8]) throws(FileShelfProblem) -> ShelfPath {
    try ShelfPath(root: root, components: components + [name])
  }

  /// The folder this lies in; nil for a root.
  public var parent: ShelfPath? {
    components.isEmpty ? nil : ShelfPath(root: root, checked: components.dropLast())
  }

  /// The last name; nil for a root.
  public var name: [UInt8]? { components.last }

  private init(root: Int, checked components: some Sequence<[UInt8]>) {
    self.root = root
    self.components = Array(components)
  }

  private static func check(_ name: [UInt8]) throws(FileShelfProblem) {
    let dot = UInt8(ascii: ".")
    if name == [dot] || name == [dot, dot] { throw .notAllowed }
    guard !name.isEmpty, name.count <= longestName else { throw .notFound }
    if name.contains(UInt8(ascii: "/")) || name.contains(0) { throw .notFound }
  }
}
