import Casework
import Glibc
import Testing

@testable import AllowedFolders

/// Ways out of the root, tried with the kernel's openat2 and with the walk that stands in for it.
struct EscapeTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test(arguments: [false, true])
  func `a link is refused wherever it points and wherever it stands`(stepwise: Bool) throws {
    try scratch.makeFolder("shelf/inner")
    try scratch.write([1], to: "shelf/inner/file")
    try scratch.makeLink("shelf/out", to: "../secret")
    try scratch.makeLink("shelf/absolute", to: scratch.path + "/secret")
    try scratch.makeLink("shelf/up", to: "..")
    try scratch.makeLink("shelf/within", to: "inner")
    try scratch.makeLink("shelf/magic", to: "/proc/self/root")
    let shelf = try scratch.shelf(stepwise: stepwise)
    for names in [
      ["out"], ["absolute"], ["up", "secret"], ["within", "file"], ["magic", "etc", "passwd"],
    ] {
      let path = try ShelfPath(root: 0, components: names.map { Array($0.utf8) })
      #expect(throws: FileShelfProblem.notAllowed) { try shelf.read(path, limit: 1_000) }
    }
    for name in ["up", "within", "magic"] {
      #expect(throws: FileShelfProblem.notAllowed) { try shelf.entries(of: below(name)) }
    }
  }

  @Test func `dots, slashes and zero bytes make no path`() {
    #expect(throws: FileShelfProblem.notAllowed) { try below("..") }
    #expect(throws: FileShelfProblem.notAllowed) { try below("inner", "..", "..", "secret") }
    #expect(throws: FileShelfProblem.notAllowed) { try below(".") }
    #expect(throws: FileShelfProblem.notFound) { try below("../secret") }
    #expect(throws: FileShelfProblem.notFound) { try below("a\0b") }
    #expect(throws: FileShelfProblem.notFound) { try below("") }
  }

  @Test(arguments: [false, true])
  func `a file swapped for a link after the listing is refused`(stepwise: Bool) throws {
    try scratch.write([1, 2, 3], to: "shelf/photo.jpg")
    let shelf = try scratch.shelf(stepwise: stepwise)
    let listed = try #require(try shelf.entries(of: below()).entries.first)
    #expect(listed.kind == .file)
    try scratch.makeLink("trap", to: "../secret")
    #expect(rename(scratch.path + "/trap", scratch.path + "/shelf/photo.jpg") == 0)
    #expect(throws: FileShelfProblem.notAllowed) {
      try shelf.read(below().appending(listed.name), limit: 1_000)
    }
  }

  @Test(arguments: [false, true])
  func `two thousand swaps during reading never show the secret`(stepwise: Bool) async throws {
    try scratch.makeFolder("shelf/stick")
    try scratch.write([7], to: "shelf/stick/photo")
    let shelf = try scratch.shelf(stepwise: stepwise)
    let base = scratch.path
    let swapping = Task.detached {
      for round in 0..<2_000 {
        if round.isMultiple(of: 2) {
          symlink("../../secret", base + "/trap")
        } else {
          let file = open(base + "/trap", O_WRONLY | O_CREAT | O_EXCL, 0o600)
          write(file, [7] as [UInt8], 1)
          close(file)
        }
        rename(base + "/trap", base + "/shelf/stick/photo")
      }
    }
    var outcomes: Set<[UInt8]> = []
    for _ in 0..<2_000 {
      do {
        outcomes.insert(try shelf.read(below("stick", "photo"), limit: 1_000))
      } catch let problem as FileShelfProblem {
        #expect(problem == .notAllowed)
      }
    }
    await swapping.value
    #expect(outcomes == [[7]])
  }

  @Test(arguments: [false, true])
  func `a folder swapped for a link is refused too`(stepwise: Bool) throws {
    try scratch.makeFolder("shelf/stick")
    try scratch.write([1], to: "shelf/stick/secret")
    let shelf = try scratch.shelf(stepwise: stepwise)
    #expect(try shelf.read(below("stick", "secret"), limit: 9) == [1])
    #expect(rename(scratch.path + "/shelf/stick", scratch.path + "/away") == 0)
    try scratch.makeLink("shelf/stick", to: "..")
    #expect(throws: FileShelfProblem.notAllowed) {
      try shelf.read(below("stick", "secret"), limit: 1_000)
    }
  }
}
