import Casework
import Glibc
import Testing

@testable import AllowedFolders

struct ListingTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test func `folders come first, then names in byte order, hidden files not at all`() throws {
    for name in ["b.jpg", "a.jpg", "ab.jpg", ".hidden"] {
      try scratch.write([1], to: "shelf/" + name)
    }
    for name in ["z", "y", ".trash"] { try scratch.makeFolder("shelf/" + name) }
    let listing = try scratch.shelf().entries(of: below())
    let names = listing.entries.map { String(decoding: $0.name, as: UTF8.self) }
    #expect(names == ["y", "z", "a.jpg", "ab.jpg", "b.jpg"])
    #expect(!listing.truncated)
  }

  @Test func `an entry tells its kind, bytes and seconds`() throws {
    try scratch.write([1, 2, 3], to: "shelf/file")
    var times = [timespec(tv_sec: 5, tv_nsec: 0), timespec(tv_sec: 1_795_000_000, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, scratch.path + "/shelf/file", &times, 0) == 0)
    let entries = try scratch.shelf().entries(of: below()).entries
    let name = Array("file".utf8)
    #expect(entries == [ShelfEntry(name: name, kind: .file, size: 3, modified: 1_795_000_000)])
  }

  @Test func `links, pipes and sockets are shown as other`() throws {
    try scratch.makeLink("shelf/link", to: "../secret")
    try scratch.makeLink("shelf/nowhere", to: "missing")
    #expect(mkfifo(scratch.path + "/shelf/pipe", 0o600) == 0)
    let entries = try scratch.shelf().entries(of: below()).entries
    #expect(entries.map(\.kind) == [.other, .other, .other])
    #expect(entries.allSatisfy { $0.size == 0 })
  }

  @Test(arguments: [
    [UInt8](repeating: 0x61, count: 255), [0xFF, 0xC0, 0x80], Array("two\nlines".utf8),
    [0x1B] + Array("[31m".utf8), Array(" ~*?".utf8), Array("..jpg".utf8.reversed()),
  ])
  func `any name the disk holds is listed and read by its bytes`(name: [UInt8]) throws {
    try scratch.write([9], toRaw: Array("shelf/".utf8) + name)
    let shelf = try scratch.shelf()
    let entry = try #require(try shelf.entries(of: below()).entries.first)
    #expect(entry.name == name)
    #expect(try shelf.read(below().appending(entry.name), limit: 9) == [9])
  }

  @Test func `a folder with more than the most entries says so`() throws {
    for number in 0..<12 { try scratch.write([], to: "shelf/\(number)") }
    let cut = try scratch.shelf(mostEntries: 11).entries(of: below())
    #expect(cut.entries.count == 11)
    #expect(cut.truncated)
    #expect(try !scratch.shelf(mostEntries: 12).entries(of: below()).truncated)
  }

  @Test func `twenty thousand files are listed, and sorted, within reach`() throws {
    for number in 0..<20_000 { try scratch.write([], to: "shelf/IMG_\(number).jpg") }
    let clock = ContinuousClock()
    let shelf = try scratch.shelf(mostEntries: ShelfListing.mostEntries)
    var listing = ShelfListing(entries: [], truncated: false)
    let duration = try clock.measure { listing = try shelf.entries(of: below()) }
    print("20,000 entries listed in \(duration)")
    #expect(listing.entries.count == 20_000)
    #expect(listing.entries.last?.name == Array("IMG_9999.jpg".utf8))
  }

  @Test func `no descriptor stays open`() throws {
    try scratch.write([1], to: "shelf/file")
    let shelf = try scratch.shelf()
    for _ in 0..<5_000 {
      _ = try? shelf.entries(of: below("file"))
      _ = try shelf.entries(of: below())
      _ = try shelf.read(below("file"), limit: 9)
    }
    #expect(try shelf.read(below("file"), limit: 9) == [1])
  }
}
