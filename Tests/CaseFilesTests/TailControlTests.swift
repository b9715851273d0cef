import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// The page in which the processes tell each other where the newest state stands.
struct TailControlTests {
  let disk = SimulatedDisk()
  let folder = StoreFolder(path: "/data")
  let position = TailPosition(sequence: 7, segment: 2, offset: 4096, checksum: 0xDEAD_BEEF)

  @Test func `a page is usable in the start of the machine that made it, and in no other`() throws {
    let control = try TailControl(in: folder, disk)
    #expect(!control.isUsable(boot: "one"))
    control.reset(boot: "one", tail: 3, generation: 5, position: position, durable: 6)
    #expect(control.isUsable(boot: "one"))
    #expect(!control.isUsable(boot: "other"))
    #expect(!control.isUsable(boot: ""))
  }

  @Test func `what one process writes, another reads`() throws {
    let (one, other) = (try TailControl(in: folder, disk), try TailControl(in: folder, disk))
    one.reset(boot: "one", tail: 3, generation: 5, position: position, durable: 6)
    let view = other.viewVersion
    one.sealedTail = 3
    one.tailNumber = 4
    one.changeView()
    one.poison()
    #expect(other.tailNumber == 4 && other.sealedTail == 3 && other.generation == 5)
    #expect(other.viewVersion == view + 1)
    #expect(other.position == position && other.durable == 6 && other.isPoisoned)
    #expect(other.isConsistent && !other.isDirty)
  }

  @Test func `a writer that dies before the end is told leaves the old position`() throws {
    let control = try TailControl(in: folder, disk)
    control.reset(boot: "one", tail: 3, generation: 5, position: position, durable: 6)
    control.begin = 8
    let other = try TailControl(in: folder, disk)
    #expect(other.isDirty && other.isConsistent)
    #expect(other.position == position)
    let next = TailPosition(sequence: 8, segment: 3, offset: 200, checksum: 1)
    control.finish(at: next)
    #expect(!other.isDirty && other.position == next && other.segment == 3 && other.end == 8)
  }

  @Test func `the position that stands is left whole while the next is written`() throws {
    let control = try TailControl(in: folder, disk)
    control.reset(boot: "one", tail: 3, generation: 5, position: position, durable: 6)
    let slot = TailControl.Place.slot
    let before = control.page.load32(slot)
    control.finish(at: TailPosition(sequence: 8, segment: 3, offset: 200, checksum: 1))
    // As if the writer had died just before it pointed to the new one.
    control.page.store32(before, at: slot)
    #expect(control.position == position)
  }

  @Test func `a page removed by hand is told from the one that stands there now`() throws {
    let data = DataFolder()
    let disk = LocalDisk()
    for folder in [data.path, "\(data.path)/run"] { try disk.makeFolder(folder) }
    let control = try TailControl(in: data.folder, disk)
    #expect(try disk.isInPlace(control.page))
    try disk.remove(data.folder.control)
    #expect(try !disk.isInPlace(control.page))
    let anew = try TailControl(in: data.folder, disk)
    #expect(try disk.isInPlace(anew.page) && !disk.isInPlace(control.page))
    #expect(try disk.freeBytes(at: data.path) > 0)
  }

  @Test(arguments: 1...200)
  func `a damaged page is read without a crash`(_ seed: UInt64) throws {
    let control = try TailControl(in: folder, disk)
    control.reset(boot: "one", tail: 3, generation: 5, position: position, durable: 6)
    var chance = SeededChance(seed: seed)
    for _ in 0..<Int.random(in: 1...300, using: &chance) {
      let at = Int.random(in: 0..<600, using: &chance)
      control.page.bytes[at] = UInt8.random(in: 0...255, using: &chance)
    }
    _ = control.isUsable(boot: "one")
    _ = control.isConsistent
    #expect(control.position.sequence >= 0 && control.segment >= 0 && control.begin >= 0)
  }

  @Test func `the page dies with the power and not with the process`() throws {
    let control = try TailControl(in: folder, disk)
    control.reset(boot: "one", tail: 3, generation: 5, position: position, durable: 6)
    disk.plan(.death, atCall: 1)
    #expect(throws: SystemFailure.self) { try disk.makeFolder("/data/run") }
    control.poison()
    disk.restartProcess()
    let next = try TailControl(in: folder, disk)
    #expect(next.isUsable(boot: "one") && !next.isPoisoned)
  }
}
