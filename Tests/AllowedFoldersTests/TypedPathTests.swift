import Casework
import Testing

@testable import AllowedFolders

struct TypedPathTests {
  let shelf: DiskShelf

  init() throws {
    shelf = try DiskShelf(roots: ["/media/kiosk", "/srv/samples/", "/media/kiosk/inner"])
  }

  @Test(
    arguments: [
      ("/media/kiosk", 0, []), ("/media/kiosk/", 0, []), ("/media/kiosk/a.jpg", 0, ["a.jpg"]),
      ("//media/./kiosk//租房/./合同.pdf", 0, ["租房", "合同.pdf"]), ("/srv/samples/x", 1, ["x"]),
      ("/media/kiosk/inner/x", 2, ["x"]), ("/media/kiosk/~", 0, ["~"]),
      ("/media/kiosk/$HOME/*", 0, ["$HOME", "*"]),
    ] as [(String, Int, [String])]
  )
  func `an absolute path below a root is taken`(text: String, root: Int, names: [String]) throws {
    let path = try shelf.path(typed: text)
    #expect(path.root == root)
    #expect(path.components == names.map { Array($0.utf8) })
  }

  @Test(arguments: [
    "/", "/etc/passwd", "/media", "/media/kiosk2/a", "/media/kiosk/../../etc/passwd",
    "/media/kiosk/..", "~/a.jpg", "a.jpg", "./a.jpg", "../a.jpg", "file:///media/kiosk/a",
  ])
  func `everything else is not allowed`(text: String) {
    #expect(throws: FileShelfProblem.notAllowed) { try shelf.path(typed: text) }
  }

  @Test func `nothing typed, and what no disk can hold, is told apart`() {
    #expect(throws: FileShelfProblem.emptyPath) { try shelf.path(typed: "") }
    #expect(throws: FileShelfProblem.emptyPath) { try shelf.path(typed: "   ") }
    #expect(throws: FileShelfProblem.notFound) { try shelf.path(typed: "/media/kiosk/a\0b") }
    let endless = "/media/kiosk/" + String(repeating: "a", count: 10_000_000)
    #expect(throws: FileShelfProblem.notFound) { try shelf.path(typed: endless) }
  }

  @Test func `a path knows its parent and name up to the root`() throws {
    let path = try shelf.path(typed: "/media/kiosk/folder/file")
    #expect(path.name == Array("file".utf8))
    #expect(path.parent == (try shelf.path(typed: "/media/kiosk/folder")))
    #expect(path.parent?.parent?.parent == nil)
  }

  @Test(arguments: ["", "media", "~", "/media/../etc", "/a\0b"])
  func `a root must be absolute and straight`(root: String) {
    #expect(throws: UnusableRoot.notAbsolute(root)) { try DiskShelf(roots: [root]) }
  }

  @Test func `the whole disk is no root`() {
    #expect(throws: UnusableRoot.wholeDisk) { try DiskShelf(roots: ["//."]) }
  }
}
