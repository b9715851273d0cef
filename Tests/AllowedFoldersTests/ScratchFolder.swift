import Casework
import Glibc
import Testing

@testable import AllowedFolders

/// A folder of one test, with `shelf/` in it as the only root and `secret` beside that root;
/// removed with everything in it when the test ends.
final class ScratchFolder: Sendable {
  /// The absolute path of the whole folder.
  let path: String
  /// The bytes of the file outside the root, which no test may ever read.
  static let secret = Array("nobody may read this".utf8)

  init() throws {
    var template = Array("/tmp/juzhu-shelf-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try makeFolder("shelf")
    try write(Self.secret, to: "secret")
  }

  deinit {
    Self.remove(path + "/", from: AT_FDCWD)
    rmdir(path)
  }

  /// Empties a folder by raw names, following no link.
  private static func remove(_ folder: UnsafePointer<CChar>, from parent: Int32) {
    guard let directory = fdopendir(openat(parent, folder, O_RDONLY | O_DIRECTORY)) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { return }
          if unlinkat(dirfd(directory), name, 0) == 0 { return }
          remove(name, from: dirfd(directory))
          unlinkat(dirfd(directory), name, 0x200)  // AT_REMOVEDIR
        }
      }
    }
  }

  /// A shelf whose only root is `shelf/`.
  func shelf(stepwise: Bool = false, mostEntries: Int = 1_000) throws -> DiskShelf {
    try DiskShelf(roots: [path + "/shelf"], mostEntries: mostEntries, stepwise: stepwise)
  }

  func makeFolder(_ name: String) throws {
    try #require(mkdir(path + "/" + name, 0o700) == 0)
  }

  func makeLink(_ name: String, to target: String) throws {
    try #require(symlink(target, path + "/" + name) == 0)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try write(bytes, toRaw: Array(name.utf8))
  }

  /// Writes a file whose name need not be UTF-8.
  func write(_ bytes: [UInt8], toRaw name: [UInt8]) throws {
    let raw = (Array(path.utf8) + [0x2F] + name + [0]).map { CChar(bitPattern: $0) }
    let file = open(raw, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
  }

  /// Makes a file of this many bytes without writing them.
  func makeFile(_ name: String, bytes: Int) throws {
    try write([], to: name)
    try #require(truncate(path + "/" + name, bytes) == 0)
  }
}

/// The path of these names below the first root.
func below(_ names: String...) throws -> ShelfPath {
  try ShelfPath(root: 0, components: names.map { Array($0.utf8) })
}
