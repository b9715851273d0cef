/// An absolute path by its letters alone: no disk is asked, no link followed.
struct LexicalPath: Hashable, Sendable {
  /// The names from `/` on, without `.` and empty ones.
  let names: [[UInt8]]

  /// Nil for a relative path, and for one with `..` in it.
  init?(_ text: String) {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    let bytes = Array(text.utf8)
    guard bytes.first == slash else { return nil }
    let names = bytes.split(separator: slash).map(Array.init).filter { $0 != [dot] }
    guard !names.contains([dot, dot]) else { return nil }
    self.names = names
  }

  /// The names of this path below `root`; nil when it does not lie there.
  func names(below root: LexicalPath) -> [[UInt8]]? {
    names.starts(with: root.names) ? Array(names.dropFirst(root.names.count)) : nil
  }
}
