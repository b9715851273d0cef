import Casework
import Synchronization
import TestSupport
import Testing

@testable import CaseFiles

/// Readers beside a writer, each with a mapping of its own like another process.
struct TailSharingTests {
  @Test func `readers see whole transactions in order while a writer inserts`() throws {
    let data = DataFolder()
    let disk = LocalDisk()
    for folder in [data.path, "\(data.path)/run"] { try disk.makeFolder(folder) }
    let control = try TailControl(in: data.folder, disk)
    let start = TailPosition(sequence: 0, segment: 1, offset: 0, checksum: 0)
    control.reset(boot: "one", tail: 1, generation: 0, position: start, durable: 0)
    let tail = try SharedTail(creating: 1, in: data.folder, disk: disk, bytes: 16 << 20)
    let faults = Mutex<[String]>([])
    let scans = Atomic<Int>(0)
    let last = 4000
    let folder = data.folder
    try withReaders(2) {
      do {
        let mine = try TailControl(in: folder, disk)
        let tail = try SharedTail(opening: 1, in: folder, disk: disk)
        while mine.end < last {
          let sequence = mine.end
          if let fault = try Self.fault(in: tail, at: sequence) {
            faults.withLock { $0.append(fault) }
          }
          scans.add(1, ordering: .relaxed)
        }
      } catch {
        faults.withLock { $0.append("\(error)") }
      }
    } whileWriting: {
      for sequence in 1...last {
        control.begin = sequence
        // All of them always hold the same number.
        for key in 0..<20 {
          let content = IndexContent.kept(value: "\(sequence)", summary: nil)
          try tail.insert("k\(key * 7919 % 20)", content, at: sequence)
        }
        var position = start
        position.sequence = sequence
        control.finish(at: position)
      }
    }
    #expect(faults.withLock { $0 } == [])
    #expect(scans.load(ordering: .relaxed) > 10)
    try tail.verify()
  }

  /// What is wrong with what is seen at this sequence.
  private static func fault(in tail: SharedTail, at sequence: Int) throws -> String? {
    let entries = try tail.entries(from: "", upTo: sequence)
    let expected = IndexContent.kept(value: "\(sequence)", summary: nil)
    guard entries.allSatisfy({ $0.content == expected }) else { return "mixed at \(sequence)" }
    guard entries.count == (sequence == 0 ? 0 : 20) else { return "\(entries.count) keys" }
    let keys = entries.map(\.key)
    guard keys == keys.sorted() else { return "\(keys) at \(sequence)" }
    let one = try tail.find("k11", upTo: sequence)
    return one == (sequence == 0 ? nil : expected) ? nil : "found \(one as Any) at \(sequence)"
  }

  private func withReaders(
    _ count: Int,
    _ body: @escaping @Sendable () -> Void,
    whileWriting write: () throws -> Void
  ) throws {
    let readers = (0..<count).map { _ in OneThread(body) }
    defer { for reader in readers { reader.join() } }
    try write()
  }
}
