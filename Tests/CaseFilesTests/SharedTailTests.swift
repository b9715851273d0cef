import Casework
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// The newest keys in shared memory.
struct SharedTailTests {
  let disk = SimulatedDisk()
  let folder = StoreFolder(path: "/data")

  @Test(arguments: 1...12)
  func `a tail tells at every sequence what a sorted table tells`(_ seed: UInt64) throws {
    let tail = try made()
    let reader = try SharedTail(opening: 1, in: folder, disk: disk)
    var model = TailModel(seed: seed)
    for _ in 0..<12 {
      for _ in 0..<25 { try model.insert(into: tail) }
      for _ in 0..<40 {
        let (key, sequence) = (model.key(), model.anySequence())
        #expect(try reader.find(key, upTo: sequence) == model.find(key, upTo: sequence))
      }
      let (key, sequence) = (model.key(), model.anySequence())
      #expect(
        try reader.entries(from: key, upTo: sequence) == model.entries(from: key, upTo: sequence)
      )
    }
    try reader.verify()
    #expect(reader.transactions == 300)
  }

  @Test func `what is inserted again changes nothing`() throws {
    let tail = try made()
    try tail.insert("a", .kept(value: "1", summary: nil), at: 1)
    let used = tail.usedBytes
    #expect(try tail.insert("a", .kept(value: "2", summary: nil), at: 1))
    #expect(tail.usedBytes == used && tail.transactions == 1)
    #expect(try tail.find("a", upTo: 1) == .kept(value: "1", summary: nil))
  }

  @Test func `a deleted key is told as gone, and as kept before`() throws {
    let tail = try made()
    try tail.insert("a", .kept(value: "1", summary: "s"), at: 5)
    try tail.insert("a", .gone, at: 6)
    #expect(try tail.find("a", upTo: 4) == nil)
    #expect(try tail.find("a", upTo: 5) == .kept(value: "1", summary: "s"))
    #expect(try tail.find("a", upTo: 6) == .gone)
    #expect(try tail.find("", upTo: 6) == nil)
  }

  @Test func `a key that changes all the time is passed in one scan`() throws {
    let tail = try made()
    for sequence in 1...2000 {
      try tail.insert("m", .kept(value: "\(sequence)", summary: nil), at: sequence)
    }
    try tail.insert("z", .gone, at: 7)
    #expect(try tail.entries(from: "", upTo: 3).map(\.content) == [.kept(value: "3", summary: nil)])
    let last = try tail.entries(from: "a", upTo: 2000)
    #expect(
      last == [
        .init(key: "m", content: .kept(value: "2000", summary: nil)),
        .init(key: "z", content: .gone),
      ]
    )
  }

  @Test func `a full tail says so and is still read`() throws {
    let tail = try made(bytes: 8192)
    var model = TailModel(seed: 1)
    #expect(throws: TailModel.Full.self) { while true { try model.insert(into: tail) } }
    #expect(try !tail.makeRoom(entries: 1, bytes: 8192))
    try tail.verify()
    #expect(try tail.entries(from: "", upTo: 1).isEmpty == model.entries(from: "", upTo: 1).isEmpty)
    #expect(try tail.entries(from: "", upTo: .max).count > 10)
  }

  @Test func `room that was made is enough for the longest nodes`() throws {
    let tail = try made(bytes: 64 << 10)
    var sequence = 0
    while try tail.makeRoom(entries: 3, bytes: 3 * 12) {
      sequence += 1
      for key in ["a", "b", "c"] {
        #expect(try tail.insert("\(key)\(sequence)", .kept(value: "12345", summary: nil), at: 1))
      }
    }
    #expect(sequence > 200)
  }

  @Test func `a full disk is met before anything is written`() throws {
    let tail = try made(bytes: 4 << 20)
    let used = tail.usedBytes
    disk.plan(.failure, atCall: 1)
    #expect(throws: SystemFailure.self) { try tail.makeRoom(entries: 1, bytes: 3 << 20) }
    #expect(tail.usedBytes == used)
    #expect(try tail.makeRoom(entries: 1, bytes: 3 << 20))
  }

  @Test func `a sealed tail says how far it reaches`() throws {
    let tail = try made()
    #expect(tail.closing == nil)
    let position = TailPosition(sequence: 9, segment: 3, offset: 77, checksum: 5)
    tail.seal(at: position)
    #expect(try SharedTail(opening: 1, in: folder, disk: disk).closing == position)
  }

  @Test func `a tail that was removed is told apart from a damaged one`() throws {
    let tail = try made()
    try disk.remove(folder.tail(1))
    let failure = #expect(throws: SystemFailure.self) {
      try SharedTail(opening: 1, in: folder, disk: disk)
    }
    #expect(failure?.kind == .notDone && failure?.errno == ENOENT)
    #expect(try disk.identity(of: folder.tail(1)) == nil)
    try tail.insert("a", .gone, at: 1)
    #expect(try tail.find("a", upTo: 1) == .gone)
  }

  private func made(bytes: Int = 1 << 20) throws -> SharedTail {
    try SharedTail(creating: 1, in: folder, disk: disk, bytes: bytes)
  }
}
