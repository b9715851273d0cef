import Casework
import Glibc
import Testing

@testable import AllowedFolders

struct ReadingTests {
  let scratch: ScratchFolder
  static let limit = 10 * 1_024 * 1_024

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test(arguments: [0, 1, 4_096, limit])
  func `a file up to the limit is read whole`(size: Int) throws {
    try scratch.makeFile("shelf/file", bytes: size)
    #expect(try scratch.shelf().read(below("file"), limit: Self.limit).count == size)
  }

  @Test func `one byte above the limit is too large`() throws {
    try scratch.makeFile("shelf/file", bytes: Self.limit + 1)
    #expect(throws: FileShelfProblem.tooLarge(bytes: Self.limit + 1)) {
      try scratch.shelf().read(below("file"), limit: Self.limit)
    }
  }

  @Test func `a terabyte of nothing is too large before a byte of it is read`() throws {
    try scratch.makeFile("shelf/file", bytes: 1 << 40)
    #expect(throws: FileShelfProblem.tooLarge(bytes: 1 << 40)) {
      try scratch.shelf().read(below("file"), limit: Self.limit)
    }
  }

  /// A file of /proc says 0 bytes and gives more, exactly like one that grows after the look at it.
  @Test func `a file that grows while it is read still keeps to the limit`() throws {
    let shelf = try DiskShelf(roots: ["/proc/self"])
    #expect(throws: FileShelfProblem.tooLarge(bytes: 51)) {
      try shelf.read(below("status"), limit: 50)
    }
    #expect(try shelf.read(below("status"), limit: 1_000_000).count > 50)
  }

  @Test func `a pipe is refused without waiting for a writer`() throws {
    #expect(mkfifo(scratch.path + "/shelf/pipe", 0o600) == 0)
    #expect(throws: FileShelfProblem.notARegularFile) {
      try scratch.shelf().read(below("pipe"), limit: 10)
    }
  }

  @Test func `a folder and a root are no files, and a file is no folder`() throws {
    try scratch.makeFolder("shelf/folder")
    try scratch.write([1], to: "shelf/file")
    let shelf = try scratch.shelf()
    #expect(throws: FileShelfProblem.notARegularFile) { try shelf.read(below("folder"), limit: 9) }
    #expect(throws: FileShelfProblem.notARegularFile) { try shelf.read(below(), limit: 9) }
    #expect(throws: FileShelfProblem.notAFolder) { try shelf.entries(of: below("file")) }
    #expect(throws: FileShelfProblem.notAFolder) { try shelf.read(below("file", "x"), limit: 9) }
  }

  @Test(arguments: [false, true])
  func `what is missing is not found`(stepwise: Bool) throws {
    let shelf = try scratch.shelf(stepwise: stepwise)
    #expect(throws: FileShelfProblem.notFound) { try shelf.read(below("a"), limit: 9) }
    #expect(throws: FileShelfProblem.notFound) { try shelf.read(below("a", "b"), limit: 9) }
    #expect(throws: FileShelfProblem.notFound) { try shelf.entries(of: below("a")) }
    #expect(throws: FileShelfProblem.notFound) { try shelf.entries(of: ShelfPath(root: 7)) }
  }

  @Test func `a root that went away is gone, and may come back`() throws {
    let shelf = try scratch.shelf()
    #expect(rmdir(scratch.path + "/shelf") == 0)
    #expect(throws: FileShelfProblem.gone) { try shelf.entries(of: below()) }
    #expect(throws: FileShelfProblem.gone) { try shelf.read(below("file"), limit: 9) }
    try scratch.makeFolder("shelf")
    #expect(try shelf.entries(of: below()).entries.isEmpty)
  }

  /// The kernel lets nobody read this one, not even root, for whom `chmod 000` means nothing.
  @Test(.enabled(if: access("/proc/sys/vm/drop_caches", F_OK) == 0))
  func `a file that the system will not give is unreadable`() throws {
    let shelf = try DiskShelf(roots: ["/proc/sys/vm"])
    #expect(throws: FileShelfProblem.unreadable(errno: EACCES)) {
      try shelf.read(below("drop_caches"), limit: 10)
    }
  }

  @Test func `a disk that answers with an error is gone`() throws {
    let shelf = try DiskShelf(roots: ["/proc/self"])
    #expect(throws: FileShelfProblem.gone) { try shelf.read(below("mem"), limit: 10) }
  }
}
