import Casework
import TestSupport

@testable import CaseFiles

/// A folder of runs on a disk in memory.
struct IndexFolder {
  typealias Pair = (key: String, content: IndexContent)

  let folder = StoreFolder(path: "/data")
  let disk = SimulatedDisk()

  init() throws {
    try disk.makeFolder(folder.path)
    try disk.makeFolder(folder.index)
    try disk.flushFolder("/")
    try disk.flushFolder(folder.path)
  }

  /// Writes entries that are in order.
  @discardableResult
  func write(_ entries: [Pair], first: Int = 1, last: Int = 4096) throws -> ListedRun {
    var writer = try RunWriter(first: first, last: last, in: folder, disk)
    for entry in entries { try writer.add(IndexEntry(entry.key, entry.content)) }
    return try writer.finish()
  }

  func open(_ listed: ListedRun) throws -> IndexRun { try IndexRun(listed.name, in: folder, disk) }

  func bytes(of listed: ListedRun) -> [UInt8] {
    disk.state.withLock { state in
      state.names["\(folder.index)/\(listed.name)"].flatMap { state.files[$0]?.bytes } ?? []
    }
  }

  /// Changes a run behind the program's back.
  func damage(_ listed: ListedRun, _ change: (inout [UInt8]) -> Void) {
    var bytes = bytes(of: listed)
    change(&bytes)
    put(bytes, as: listed.name)
  }

  /// Puts a file among the runs behind the program's back.
  func put(_ bytes: [UInt8], as name: String) {
    disk.state.withLock { state in
      state.lastNumber += 1
      state.files[state.lastNumber] = .init(bytes: bytes, stable: bytes)
      state.names["\(folder.index)/\(name)"] = state.lastNumber
    }
  }

  /// What an operation fails with; nil when it succeeds.
  static func failure(of body: () throws -> Void) -> SystemFailure? {
    do {
      try body()
      return nil
    } catch {
      return error as? SystemFailure
    }
  }

  /// All that a cursor has still to give.
  static func all(_ cursor: some IndexCursor) throws -> [Pair] {
    var cursor = cursor
    var pairs: [Pair] = []
    while let entry = try cursor.next() { pairs.append((entry.keyText, try entry.content())) }
    return pairs
  }

  /// Keys in order with contents of all kinds; the same for the same seed.
  static func pairs(_ count: Int, seed: UInt64) -> [Pair] {
    var chance = SeededChance(seed: seed)
    var contents: [String: IndexContent] = [:]
    while contents.count < count {
      let family = ["a", "h", "i", "q"].randomElement(using: &chance) ?? "r"
      let long = String(repeating: "k", count: Int.random(in: 0...40, using: &chance))
      let key = "\(family)/\(UInt32.random(in: 0...999_999, using: &chance))\(long)"
      contents[key] = content(&chance)
    }
    return contents.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
      .map { ($0.key, $0.value) }
  }

  private static func content(_ chance: inout SeededChance) -> IndexContent {
    switch Int.random(in: 0...9, using: &chance) {
    case 0: .gone
    case 1...4: .kept(value: "000031:62905313:001363", summary: nil)
    case 5: .kept(value: String(repeating: "长", count: 600), summary: "\"\\\n")
    default: .kept(value: "A0000000001", summary: "梅明强|mmq|1234|submitted||2026-12-22")
    }
  }
}
