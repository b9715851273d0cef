import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// Which runs count, as the file says it.
struct IndexManifestTests {
  static let manifest = Manifest(
    generation: 61,
    upto: 8192,
    segment: 25,
    offset: 4_531_735,
    checksum: 0x00AB_33F0,
    runs: [
      .init(name: RunName(first: 1, last: 4096).file, bytes: 40960, sum: "0012abcd"),
      .init(name: RunName(first: 4097, last: 8192).file, bytes: 8192, sum: "ffffffff"),
    ]
  )

  @Test func `a manifest is read as it was written`() throws {
    let index = try IndexFolder()
    #expect(try Manifest.read(in: index.folder, index.disk) == nil)
    var manifest = Manifest(
      generation: 0,
      upto: 0,
      segment: 1,
      offset: 150,
      checksum: 7,
      runs: []
    )
    for next in [manifest, Self.manifest] {
      try next.replace(in: index.folder, index.disk)
      #expect(try Manifest.read(in: index.folder, index.disk) == next)
    }
    manifest.upto = 9
    #expect(IndexFolder.failure { try manifest.replace(in: index.folder, index.disk) } != nil)
    #expect(try Manifest.read(in: index.folder, index.disk) == Self.manifest)
  }

  @Test func `every flipped bit of a manifest is noticed`() {
    var bytes = Self.manifest.line
    var unnoticed: [Int] = []
    for place in bytes.indices {
      for bit in 0..<8 {
        bytes[place] ^= 1 << bit
        if Manifest.read(bytes) != nil { unnoticed.append(place) }
        bytes[place] ^= 1 << bit
      }
    }
    #expect(unnoticed == [])
    #expect(Manifest.read(bytes) == Self.manifest)
  }

  @Test func `a manifest that was cut or added to is noticed`() {
    let bytes = Self.manifest.line
    for length in bytes.indices { #expect(Manifest.read(Array(bytes[..<length])) == nil) }
    for more in ["\n", " ", "{}\n"] { #expect(Manifest.read(bytes + Array(more.utf8)) == nil) }
  }

  @Test func `a damaged manifest is named`() throws {
    let index = try IndexFolder()
    try Self.manifest.replace(in: index.folder, index.disk)
    let file = try index.disk.open(index.folder.manifest, for: .update)
    try index.disk.write([0x30], to: file, at: 60)
    let failure = IndexFolder.failure { _ = try Manifest.read(in: index.folder, index.disk) }
    #expect(failure?.kind == .damaged)
    #expect(failure?.attempt.contains("/data/MANIFEST.json") == true)
  }

  @Test func `runs that leave out a transaction are no manifest`() {
    for change: (inout Manifest) -> Void in [
      { $0.runs.remove(at: 0) }, { $0.runs.remove(at: 1) }, { $0.runs.swapAt(0, 1) },
      { $0.upto += 1 }, { $0.runs[1] = $0.runs[0] },
    ] {
      var manifest = Self.manifest
      change(&manifest)
      #expect(Manifest.read(manifest.line) == nil)
    }
  }

  @Test(arguments: SimulatedDisk.Fault.allCases, 1...5)
  func `at every instant the old manifest stands or the new one`(
    _ fault: SimulatedDisk.Fault,
    _ call: Int
  ) throws {
    let index = try IndexFolder()
    try Self.manifest.replace(in: index.folder, index.disk)
    var next = Self.manifest
    next.generation += 1
    index.disk.plan(fault, atCall: call)
    let isDone = IndexFolder.failure { try next.replace(in: index.folder, index.disk) } == nil
    var chance = SeededChance(seed: UInt64(call))
    index.disk.cutPower(&chance)
    let found = try Manifest.read(in: index.folder, index.disk)
    #expect(found == next || !isDone && found == Self.manifest)
  }
}
