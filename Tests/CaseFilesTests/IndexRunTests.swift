import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// What is put into a run and found in it again.
struct IndexRunTests {
  let index: IndexFolder

  init() throws { index = try IndexFolder() }

  @Test(arguments: ["", "A0000000001", "梅明强🏮|mmq", #"say "\" \u0041"#, "\u{0}\n\t\u{7F}", "]\n["])
  func `contents are found as they were put`(_ text: String) throws {
    let contents: [IndexContent] = [
      .kept(value: text, summary: nil), .kept(value: "v", summary: text),
      .kept(value: text, summary: text),
    ]
    let keys = ["a/1", "a/2", "a/3"]
    let run = try index.open(try index.write(Array(zip(keys, contents))))
    #expect(try keys.map { try run.find($0) } == contents)
    try run.verify()
  }

  @Test func `a deleted key is known to be gone, one that was never put is not known`() throws {
    let run = try index.open(
      try index.write([("b", .gone), ("d", .kept(value: "null", summary: nil))])
    )
    #expect(try run.find("b") == .gone)
    #expect(try run.find("d") == .kept(value: "null", summary: nil))
    for key in ["", "a", "bb", "c", "e"] { #expect(try run.find(key) == nil) }
  }

  @Test(arguments: 1...4)
  func `a run knows the keys of a dictionary and no others`(_ seed: UInt64) throws {
    let pairs = IndexFolder.pairs(2000, seed: seed)
    let run = try index.open(try index.write(pairs))
    #expect(run.blocks > 20)
    for (key, content) in pairs {
      #expect(try run.find(key) == content)
      #expect(try run.find(key + "\u{1}") == nil)
      #expect(try run.find(String(key.dropLast()) + "!") == nil)
    }
    try run.verify()
  }

  @Test(arguments: 1...4)
  func `a cursor begins with the key or the next behind it and goes on in order`(
    _ seed: UInt64
  ) throws {
    let pairs = IndexFolder.pairs(300, seed: seed)
    let run = try index.open(try index.write(pairs))
    #expect(try IndexFolder.all(run.cursor(from: "")).map(\.key) == pairs.map(\.key))
    #expect(try IndexFolder.all(run.cursor(from: "z")).isEmpty)
    for place in pairs.indices {
      let key = pairs[place].key
      var at = run.cursor(from: key)
      var behind = run.cursor(from: key + "\u{1}")
      #expect(try at.next()?.keyText == key)
      let next = place + 1 < pairs.count ? pairs[place + 1].key : nil
      #expect(try at.next()?.keyText == next)
      #expect(try behind.next()?.keyText == next)
    }
  }

  @Test(arguments: [990, 1000, 1001, 1002, 1003, 2900])
  func `entries fill a block to its last byte and no further`(_ length: Int) throws {
    let value = String(repeating: "v", count: length)
    let pairs = (1...9).map { ("a/\($0)", IndexContent.kept(value: value, summary: nil)) }
    let run = try index.open(try index.write(pairs))
    for (key, content) in pairs { #expect(try run.find(key) == content) }
    #expect(try IndexFolder.all(run.cursor(from: "")).count == 9)
    let room = RunBlock.length - RunBlock.headerLength
    let inBlock = room / (length + 2 + 3 + IndexKey.around)
    #expect(run.blocks == (9 + inBlock - 1) / inBlock)
    try run.verify()
  }

  @Test(arguments: [(0, 1), (1, 2)])
  func `an entry that ends with the block still stands in it`(_ more: Int, _ blocks: Int) throws {
    let room = RunBlock.length - RunBlock.headerLength - 2 * (3 + 2 + IndexKey.around)
    let pairs = [("a/1", 1990), ("a/2", room - 1990 + more)].map { key, length in
      (key, IndexContent.kept(value: String(repeating: "v", count: length), summary: nil))
    }
    let run = try index.open(try index.write(pairs))
    #expect(run.blocks == blocks)
    #expect(try run.find("a/2") == pairs[1].1)
    try run.verify()
  }

  @Test func `a run of nothing knows nothing`() throws {
    let run = try index.open(try index.write([]))
    #expect(try run.find("a") == nil)
    #expect(try IndexFolder.all(run.cursor(from: "")).isEmpty)
    try run.verify()
  }

  @Test func `every line of a run is JSON, and each block begins with its own`() throws {
    let pairs = IndexFolder.pairs(300, seed: 7)
    let bytes = index.bytes(of: try index.write(pairs))
    var keys: [String] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.contains(where: { $0 != 32 })
    {
      let value = try JSONSerialization.jsonObject(with: Data(line))
      if let entry = value as? [Any], let key = entry.first as? String { keys.append(key) }
    }
    #expect(keys == pairs.map(\.key))
    for start in stride(from: 0, to: bytes.count, by: RunBlock.length) {
      #expect(bytes[start..<(start + 8)].elementsEqual(#"{"crc":""#.utf8))
      #expect(bytes[start + RunBlock.length - 1] == UInt8(ascii: "\n"))
    }
  }

  @Test func `a long run is written in pieces and stays readable when its file is gone`() throws {
    let home = DataFolder()
    for path in [home.path, home.folder.index] { try LocalDisk().makeFolder(path) }
    let content = IndexContent.kept(value: String(repeating: "v", count: 1990), summary: nil)
    var writer = try RunWriter(first: 1, last: 9, in: home.folder, LocalDisk())
    for number in 1000..<2400 { try writer.add(IndexEntry("a/\(number)", content)) }
    let listed = try writer.finish()
    let run = try IndexRun(listed, in: home.folder, LocalDisk())
    try FileManager.default.removeItem(atPath: run.path)
    #expect(listed.bytes > 2 * RunWriter.pieceBytes)
    #expect(try run.find("a/2399") == content)
    try run.verify()
    #expect(run.footer.entries == 1400)
  }

  @Test func `runs sort by their names from the oldest to the newest`() {
    let names = [
      RunName(first: 1, last: 9), .init(first: 10, last: 11), .init(first: 100, last: 100),
    ]
    #expect(names.map(\.file).sorted() == names.map(\.file))
    #expect(names.map { RunName(file: $0.file) } == names)
    for name in ["run-1-2.jsonl", names[0].temporary, "run-0000000002-0000000001.jsonl", "", "x"] {
      #expect(RunName(file: name) == nil)
    }
  }
}
