import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// A tail whose file is damaged gives an answer or says that it is damaged, and always ends.
struct TailDamageTests {
  let disk = SimulatedDisk()
  let folder = StoreFolder(path: "/data")
  let tail: SharedTail
  let sound: [UInt8]
  let model: TailModel

  init() throws {
    tail = try SharedTail(creating: 1, in: folder, disk: disk, bytes: 64 << 10)
    var model = TailModel(seed: 5)
    for _ in 0..<120 { try model.insert(into: tail) }
    self.model = model
    sound = Array(tail.memory.bytes)
  }

  @Test func `no damage leads out of the memory or round in a circle`() throws {
    var told = 0
    for seed in 1...2000 {
      tail.memory.bytes.copyBytes(from: sound)
      var chance = SeededChance(seed: UInt64(seed))
      damage(&chance)
      if !answers(&chance) { told += 1 }
    }
    #expect(told > 500)
  }

  @Test func `a wrong byte in a key or content is told and never shown`() throws {
    let before = model.entries(from: "", upTo: .max)
    var chance = SeededChance(seed: 9)
    for _ in 0..<300 {
      tail.memory.bytes.copyBytes(from: sound)
      guard let node = try tail.seek(UnsafeRawBufferPointer(start: nil, count: 0), .max) else {
        return
      }
      var one = node
      for _ in 0..<Int.random(in: 0..<100, using: &chance) {
        if let next = try tail.node(after: one) { one = next }
      }
      let start = one.offset + TailNode.fixedBytes + 4 * one.height
      let at = Int.random(in: start..<start + one.key.count + one.json.count, using: &chance)
      tail.memory.bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
      do {
        // An old version, which nobody asks for, is not looked at.
        #expect(try tail.entries(from: "", upTo: .max) == before)
      } catch let failure as SystemFailure {
        #expect(failure.kind == .damaged)
        #expect(failure.attempt.hasPrefix("\(folder.tail(1)) (byte "))
      }
      #expect(throws: SystemFailure.self) { try tail.verify() }
    }
  }

  @Test func `links in a circle are noticed`() throws {
    guard let first = try tail.node(after: nil), let second = try tail.node(after: first) else {
      Issue.record("no nodes")
      return
    }
    let link = TailNode.link(0, at: second.offset)
    tail.memory.store32(UInt32(first.offset), at: link)
    #expect(throws: SystemFailure.self) { try tail.entries(from: "", upTo: .max) }
    for level in 0..<TailHeader.levels {
      tail.memory.store32(UInt32(first.offset), at: TailNode.link(level, at: 0))
    }
    #expect(throws: SystemFailure.self) { try tail.find("zzz", upTo: .max) }
  }

  @Test(arguments: [0, 1, 100, 4095, 4096])
  func `a tail that was cut short is damaged`(_ count: Int) throws {
    let path = folder.tail(2)
    let file = try disk.open(path, for: .replace)
    try disk.write(Array(sound.prefix(count)), to: file, at: 0)
    let failure = #expect(throws: SystemFailure.self) {
      try SharedTail(opening: 2, in: folder, disk: disk)
    }
    #expect(failure?.kind == .damaged)
  }

  private func damage(_ chance: inout SeededChance) {
    let used = tail.usedBytes
    for _ in 0..<Int.random(in: 1...20, using: &chance) {
      let at = Int.random(in: 0..<used, using: &chance)
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: tail.memory.bytes[at] = UInt8.random(in: 0...255, using: &chance)
      case 1: tail.memory.bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
      case 2: for place in at..<min(at + 512, used) { tail.memory.bytes[place] = 0 }
      default:
        // A number that may be a link, put where a link may be.
        let place = Int.random(in: 24..<used / 8, using: &chance) * 8
        tail.memory.store32(UInt32(place), at: at & ~3)
      }
    }
  }

  /// Reads and inserts; whether everything was answered.
  private func answers(_ chance: inout SeededChance) -> Bool {
    var model = model
    do {
      let tail = try SharedTail(opening: 1, in: folder, disk: disk)
      for _ in 0..<5 { _ = try tail.find(model.key(), upTo: model.anySequence()) }
      _ = try tail.entries(from: model.key(), upTo: model.anySequence())
      _ = try tail.entries(from: "", upTo: .max)
      for number in 0..<5 { _ = try tail.insert(model.key(), .gone, at: 1000 + number) }
      try tail.verify()
      return true
    } catch {
      return false
    }
  }
}
