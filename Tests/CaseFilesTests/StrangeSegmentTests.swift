import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// What is whole by itself and does not follow what stands before is not believed.
struct StrangeSegmentTests {
  let data = DataFolder()
  let name: UserName
  let attempts: SignInAttempts
  let position: TailPosition
  let store: String

  /// Three lines in the first segment.
  init() throws {
    name = try UserName("somebody")
    let attempts = try CaseScript().failedOnce
    self.attempts = attempts
    let open = try data.open()
    for place in 0..<3 {
      let name = try UserName("person\(place)")
      try open.change(by: "test") { $0.put(attempts, of: name) }
    }
    position = try open.controlPage().position
    store = open.name
  }

  /// Why the next segment does not fit: nothing but this is wrong with it.
  enum Fault: CaseIterable {
    case none, number, store, end, sequence, checksum
  }

  @Test(arguments: Fault.allCases)
  func `a segment that does not follow is named, and nothing is written behind it`(
    _ fault: Fault
  ) throws {
    let previous = SegmentHeader.Previous(
      segment: 1,
      end: position.offset - (fault == .end ? 1 : 0),
      lastSequence: position.sequence - (fault == .sequence ? 1 : 0),
      lastChecksum: position.checksum ^ (fault == .checksum ? 1 : 0),
      reason: "full"
    )
    let header = SegmentHeader(
      segment: fault == .number ? 3 : 2,
      store: fault == .store ? "another" : store,
      previous: previous
    )
    try put(header.writtenLine(at: .sample).bytes, into: data.folder.segment(2), at: 0)
    guard fault != .none else {
      try data.open().change(by: "test") { $0.put(attempts, of: name) }
      return
    }
    let failure = #expect(throws: SystemFailure.self) { try data.open() }
    #expect(failure?.kind == .damaged)
  }

  @Test(arguments: [0, 1, 2, -1])
  func `a whole line with another number than the next is not believed`(_ ahead: Int) throws {
    let new = NewTransaction(
      settings: [.init(key: CaseKey.signInAttempts(name), value: "@")],
      deletions: [],
      documents: [],
      at: .sample,
      request: "1",
      actor: "test"
    )
    let sequence = position.sequence + 1 + ahead
    let line = new.line(sequence: sequence, previous: position.checksum, durable: 0).bytes
    try put(line, into: data.folder.segment(1), at: position.offset)
    let end = try data.open().controlPage().position.sequence
    #expect(end == position.sequence + (ahead == 0 ? 1 : 0))
  }

  /// Writes behind the store's back, and takes away what is derived.
  private func put(_ bytes: [UInt8], into path: String, at offset: Int) throws {
    let file = try LocalDisk().open(path, for: .keep)
    try LocalDisk().write(bytes, to: file, at: offset)
    for file in try LocalDisk().names(in: data.folder.run) {
      try LocalDisk().remove("\(data.folder.run)/\(file)")
    }
  }
}
