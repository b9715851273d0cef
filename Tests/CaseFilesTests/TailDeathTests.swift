import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// A writer that dies in an insertion, and what others find.
struct TailDeathTests {
  let disk = SimulatedDisk()
  let folder = StoreFolder(path: "/data")

  @Test(arguments: [SharedTail.Step.takingRoom, .writing, .linkingLowest], 1...6)
  func `the next writer finishes what a killed one began`(
    _ step: SharedTail.Step,
    _ seed: UInt64
  ) throws {
    var model = TailModel(seed: seed)
    let first = try SharedTail(creating: 1, in: folder, disk: disk, bytes: 1 << 20)
    for number in 1...60 {
      let tail = try SharedTail(opening: 1, in: folder, disk: disk)
      for _ in 0..<5 { try model.insert(into: tail) }
      let (key, sequence) = ("died/\(number % 7)", model.sequence + 1)
      _ = try tail.insert(key, .gone, at: sequence, dyingIn: step)
      #expect(try first.find(key, upTo: sequence - 1) == model.find(key, upTo: sequence - 1))
      #expect(
        try first.entries(from: "", upTo: sequence - 1)
          == model.entries(from: "", upTo: sequence - 1)
      )
      let next = try SharedTail(opening: 1, in: folder, disk: disk)
      #expect(try next.insert(key, .gone, at: sequence))
      model.note(key, .gone, at: sequence)
      try first.verify()
    }
  }

  @Test(arguments: [SharedTail.Step.takingRoom, .writing, .linkingLowest])
  func `what was begun and is inserted again stands there once`(_ step: SharedTail.Step) throws {
    let tail = try SharedTail(creating: 1, in: folder, disk: disk, bytes: 1 << 20)
    for sequence in 1...300 {
      let content = IndexContent.kept(value: "\(sequence)", summary: nil)
      _ = try tail.insert("k\(sequence % 50)", content, at: sequence, dyingIn: step)
      #expect(try tail.insert("k\(sequence % 50)", content, at: sequence))
    }
    try tail.verify()
    #expect(tail.transactions == 300)
    #expect(try tail.entries(from: "", upTo: 300).count == 50)
    #expect(try tail.find("k7", upTo: 299) == .kept(value: "257", summary: nil))
  }
}
