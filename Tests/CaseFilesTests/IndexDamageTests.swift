import Casework
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// Damage to a run is a failure that names the place, never a key that is not found.
struct IndexDamageTests {
  let index: IndexFolder
  let pairs = IndexFolder.pairs(40, seed: 11)
  let listed: ListedRun

  init() throws {
    index = try IndexFolder()
    listed = try index.write(pairs)
  }

  @Test func `every flipped bit is noticed in its block`() throws {
    var bytes = index.bytes(of: listed)
    let blocks = bytes.count / RunBlock.length
    let run = try index.open(listed)
    #expect(blocks >= 3)
    var unnoticed: [Int] = []
    for place in bytes.indices {
      let number = place / RunBlock.length
      for bit in 0..<8 {
        bytes[place] ^= 1 << bit
        let isNoticed = bytes.withUnsafeBytes { all in
          let start = number * RunBlock.length
          let block = RunBlock(
            bytes: UnsafeRawBufferPointer(rebasing: all[start..<(start + RunBlock.length)])
          )
          return number == blocks - 1
            ? RunFooter.read(block, run: run.name.range, number: number) == nil
            : block.fault(run: run.name.range, block: number) != nil
        }
        if !isNoticed { unnoticed.append(place * 8 + bit) }
        bytes[place] ^= 1 << bit
      }
    }
    #expect(unnoticed == [])
  }

  @Test(arguments: [0, 8, 30, 90, 200, 1000, 4095])
  func `a flipped bit is named by whoever touches its block first`(_ place: Int) throws {
    let blocks = listed.bytes / RunBlock.length
    for number in 0..<blocks {
      let changed = number * RunBlock.length + place
      index.damage(listed) { $0[changed] ^= 4 }
      let words = "block \(number) (byte \(number * RunBlock.length))"
      let failures = [
        IndexFolder.failure(of: findAll),
        IndexFolder.failure { _ = try IndexFolder.all(index.open(listed).cursor(from: "")) },
        IndexFolder.failure { try index.open(listed).verify() },
      ]
      for failure in failures {
        #expect(failure?.kind == .damaged)
        #expect(failure?.attempt.contains(words) == true)
        #expect(failure?.attempt.contains(listed.name) == true)
      }
      index.damage(listed) { $0[changed] ^= 4 }
    }
    try index.open(listed).verify()
  }

  @Test func `a run that was cut anywhere is not opened`() {
    for length in stride(from: 0, to: listed.bytes, by: 256) {
      index.damage(listed) { $0 = Array($0[..<length]) }
      #expect(IndexFolder.failure { _ = try index.open(listed) }?.kind == .damaged)
      index.put(original, as: listed.name)
    }
  }

  @Test func `a block that stands in another's place is noticed`() throws {
    index.damage(listed) { bytes in
      for place in 0..<RunBlock.length { bytes.swapAt(place, place + RunBlock.length) }
    }
    for key in [pairs[0].key, pairs[39].key] {
      let failure = IndexFolder.failure { _ = try index.open(listed).find(key) }
      #expect(failure?.attempt.contains("belongs somewhere else") == true)
    }
  }

  @Test func `a run under another's name is not opened`() throws {
    let name = RunName(first: 4097, last: 8192).file
    index.put(original, as: name)
    let failure = IndexFolder.failure { _ = try IndexRun(name, in: index.folder, index.disk) }
    #expect(failure?.kind == .damaged)
  }

  @Test func `a run of the same name that is not the listed one is noticed`() throws {
    let other = pairs.map { ($0.key, IndexContent.gone) }
    let replaced = try index.write(other)
    #expect(try index.open(replaced).find(pairs[0].key) == .gone)
    let failure = IndexFolder.failure { _ = try IndexRun(listed, in: index.folder, index.disk) }
    #expect(failure?.kind == .damaged)
  }

  @Test func `a footer or a block of an earlier run of the same name is noticed`() throws {
    let earlier = original
    let later = IndexFolder.pairs(40, seed: 11).map { pair in
      pair.content == .gone ? (pair.key, .kept(value: "nul", summary: nil)) : pair
    }
    let now = try index.write(later)
    #expect(now.bytes == earlier.count)
    for block in stride(from: 0, to: now.bytes, by: RunBlock.length) {
      let range = block..<(block + RunBlock.length)
      guard index.bytes(of: now)[range] != earlier[range] else { continue }
      index.damage(now) { $0.replaceSubrange(range, with: earlier[range]) }
      #expect(IndexFolder.failure { try index.open(now).verify() }?.kind == .damaged)
      try index.write(later)
    }
  }

  @Test(arguments: [("[\"", "[ "), (",\"", ", "), ("\"]", "\" "), ("\"]\n", "\"]]")])
  func `an entry of another form is named although the checksum is right`(
    _ from: String,
    _ to: String
  ) throws {
    changeFirstBlock { block in
      guard let place = block[RunBlock.headerLength...].firstRange(of: Array(from.utf8)) else {
        return
      }
      block.replaceSubrange(place, with: Array(to.utf8))
    }
    let failure = IndexFolder.failure { try index.open(listed).verify() }
    #expect(failure?.attempt.contains("block 0 (byte 0): byte") == true)
    #expect(failure?.attempt.hasSuffix("is not an entry") == true)
  }

  @Test func `entries out of order are named although the checksum is right`() throws {
    changeFirstBlock { block in
      guard let end = block[RunBlock.headerLength...].firstIndex(of: 0x0A),
        let next = block[(end + 1)...].firstIndex(of: 0x0A)
      else { return }
      let (one, other) = (block[RunBlock.headerLength...end], block[(end + 1)...next])
      block.replaceSubrange(RunBlock.headerLength...next, with: Array(other + one))
    }
    let failure = IndexFolder.failure { try index.open(listed).verify() }
    #expect(failure?.attempt.hasSuffix("is out of order") == true)
  }

  @Test func `a run that is not there is not called damaged`() {
    let failure = IndexFolder.failure {
      _ = try IndexRun(RunName(first: 9, last: 9).file, in: index.folder, index.disk)
    }
    #expect(failure?.kind == .notDone)
    #expect(failure?.errno == ENOENT)
  }

  /// Damages the first block and sets its checksum right.
  private func changeFirstBlock(_ change: (inout [UInt8]) -> Void) {
    index.damage(listed) { bytes in
      var block = Array(bytes[..<RunBlock.length])
      change(&block)
      let sum = Checksum.hex(Checksum.of(block[LineText.checksumField...]))
      block.replaceSubrange(8..<16, with: Array(sum.utf8))
      bytes.replaceSubrange(..<RunBlock.length, with: block)
    }
  }

  /// Seeks every key in a run opened for it.
  private func findAll() throws {
    for pair in pairs { _ = try index.open(listed).find(pair.key) }
  }

  /// The undamaged bytes, written anew.
  private var original: [UInt8] {
    (try? IndexFolder()).flatMap { fresh in
      (try? fresh.write(pairs)).map { fresh.bytes(of: $0) }
    } ?? []
  }
}
