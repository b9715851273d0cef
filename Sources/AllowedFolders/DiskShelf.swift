import CLinuxFiles
import Casework

/// The shelf on the real disk. The kernel itself refuses links and every way out of a root
/// (openat2 with RESOLVE_BENEATH, NO_SYMLINKS, NO_MAGICLINKS, NO_XDEV), so that swapping a file
/// for a link at the last moment gains nothing.
///
/// Sticks are mounted in the folders directly below a root, such as `/media/kiosk/STICK`. So the
/// first step below a root may enter another mount; from there on no step may.
public struct DiskShelf: FileShelf {
  /// The allowed folders, in the given order.
  public let roots: [ShelfRoot]

  private let lexicalRoots: [LexicalPath]
  private let mostEntries: Int
  private let stepwise: Bool

  /// Takes absolute paths of folders, which need not exist yet.
  public init(roots paths: [String]) throws(UnusableRoot) {
    try self.init(roots: paths, mostEntries: ShelfListing.mostEntries, stepwise: false)
  }

  /// As above; `stepwise` walks as on kernels without openat2.
  init(
    roots paths: [String],
    mostEntries: Int = ShelfListing.mostEntries,
    stepwise: Bool
  ) throws(UnusableRoot) {
    var lexicalRoots: [LexicalPath] = []
    for path in paths {
      guard let root = LexicalPath(path), !path.utf8.contains(0) else {
        throw .notAbsolute(path)
      }
      guard !root.names.isEmpty else { throw .wholeDisk }
      lexicalRoots.append(root)
    }
    self.roots = paths.map(ShelfRoot.init(path:))
    self.lexicalRoots = lexicalRoots
    self.mostEntries = mostEntries
    self.stepwise = stepwise
  }

  /// What the folder holds at this moment.
  public func entries(of folder: ShelfPath) throws(FileShelfProblem) -> ShelfListing {
    try FolderReader(open(folder, to: juzhu_to_list)).listing(limit: mostEntries)
  }

  /// Opens first and judges what was opened, never its name; `limit` is at least 0 bytes.
  public func read(_ file: ShelfPath, limit: Int) throws(FileShelfProblem) -> [UInt8] {
    guard !file.components.isEmpty else { throw .notARegularFile }
    let descriptor = try open(file, to: juzhu_to_read)
    let found = try descriptor.examine()
    guard found.kind == juzhu_kind_file else { throw .notARegularFile }
    guard found.size <= limit else { throw .tooLarge(bytes: Int(found.size)) }
    let bytes = try descriptor.read(limit: limit)
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count) }
    return bytes
  }

  /// Of several roots that fit, the innermost.
  public func path(typed text: String) throws(FileShelfProblem) -> ShelfPath {
    guard text.utf8.count <= Self.longestTyped else { throw .notFound }
    guard !text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) else { throw .emptyPath }
    guard let typed = LexicalPath(text) else { throw .notAllowed }
    var best: (root: Int, names: [[UInt8]])?
    for (number, root) in lexicalRoots.enumerated() {
      guard let names = typed.names(below: root) else { continue }
      if names.count < best?.names.count ?? .max { best = (number, names) }
    }
    guard let best else { throw .notAllowed }
    return try ShelfPath(root: best.root, components: best.names)
  }

  /// Linux's own limit for one path, in bytes.
  private static let longestTyped = 4_096

  private func open(
    _ path: ShelfPath,
    to purpose: juzhu_purpose
  ) throws(FileShelfProblem) -> Descriptor {
    guard roots.indices.contains(path.root) else { throw .notFound }
    let root = try Descriptor.root(roots[path.root].path)
    let folders = purpose == juzhu_to_read ? path.components.dropLast() : path.components[...]
    guard let first = folders.first else {
      return try root.open(path.components, how(purpose, sameMount: true))
    }
    let start = try root.open([first], how(juzhu_to_walk, sameMount: false))
    return try start.open(path.components.dropFirst(), how(purpose, sameMount: true))
  }

  private func how(_ purpose: juzhu_purpose, sameMount: Bool) -> juzhu_beneath {
    juzhu_beneath(purpose: purpose, same_mount: sameMount, stepwise: stepwise)
  }
}
