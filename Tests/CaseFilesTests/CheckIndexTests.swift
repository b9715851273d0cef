import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// Runs and manifest against the journal.
struct CheckIndexTests {
  private let sample: CheckSample
  /// A run's entries by its file's name, as the test derives them from the lines.
  private var entries: [String: [String: IndexContent]] = [:]
  private static let split = 4

  init() throws {
    sample = try CheckSample()
    try LocalDisk().makeFolder(sample.data.folder.index)
    let last = try sample.data.lines().count - 1
    entries = [
      RunName(first: 1, last: Self.split).file: try derived(1...Self.split),
      RunName(first: Self.split + 1, last: last).file: try derived(Self.split + 1...last),
    ]
  }

  /// What the lines of these transactions do to the keys, by the description of the format alone.
  private func derived(_ range: ClosedRange<Int>) throws -> [String: IndexContent] {
    var keys: [String: IndexContent] = [:]
    var (offset, count, entries) = (0, 0, 0)
    /// The queue's keys that stand so far.
    var rows: Set<String> = []
    for (number, line) in try sample.data.lines().enumerated() {
      defer { offset += line.utf8.count + 1 }
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      let settings = object["set"] as? [[String]] ?? []
      count += settings.count { $0[0].hasPrefix("h/") }
      entries += settings.count { $0[0].hasPrefix("e/") }
      let before = rows
      rows.subtract(object["del"] as? [String] ?? [])
      rows.formUnion(settings.map { $0[0] }.filter { $0.hasPrefix("q/") })
      guard range.contains(number) else { continue }
      for key in object["del"] as? [String] ?? [] { keys[key] = .gone }
      let place = [(1, 6), (offset, 8), (line.utf8.count, 6)]
        .map { String(repeating: "0", count: $0.1 - String($0.0).count) + String($0.0) }
        .joined(separator: ":")
      for setting in settings {
        let value = setting[1] == "@" ? place : setting[1]
        keys[setting[0]] = .kept(value: value, summary: setting.count > 2 ? setting[2] : nil)
        switch setting[0].prefix(2) {
        case "h/": keys["c/applications"] = .kept(value: String(count), summary: nil)
        case "e/": keys["c/audit"] = .kept(value: String(entries), summary: nil)
        default: break
        }
      }
      for queue in Set(rows.symmetricDifference(before).map(Self.queue)) {
        let count = rows.count { Self.queue($0) == queue }
        keys["c/" + queue] = count > 0 ? .kept(value: String(count), summary: nil) : .gone
      }
    }
    return keys
  }

  /// q/STATION/STATUS/ of a queue's key.
  private static func queue(_ key: String) -> String {
    key.split(separator: "/")[..<3].joined(separator: "/") + "/"
  }

  /// Writes the runs and their manifest.
  private func write(_ entries: [String: [String: IndexContent]]) throws {
    var listed: [ListedRun] = []
    for (file, keys) in entries.sorted(by: { $0.key < $1.key }) {
      let name = try #require(RunName(file: file))
      var writer = try RunWriter(
        first: name.first,
        last: name.last,
        in: sample.data.folder,
        LocalDisk()
      )
      for (key, content) in keys.sorted(by: {
        Array($0.key.utf8).lexicographicallyPrecedes($1.key.utf8)
      }) {
        try writer.add(IndexEntry(key, content))
      }
      listed.append(try writer.finish())
    }
    let last = try sample.data.lines().count - 1
    try Manifest(
      generation: 1,
      upto: last,
      segment: 1,
      offset: 0,
      checksum: 0,
      runs: listed
    ).replace(in: sample.data.folder, LocalDisk())
  }

  private var files: [String] { entries.keys.sorted() }

  @Test func `runs that say what the journal says are clean`() throws {
    try write(entries)
    #expect(sample.findings() == [])
  }

  @Test func `the oldest run need not know what was deleted, every other must`() throws {
    var changed = entries
    changed[files[1]]?["f/gone_at_last"] = .gone
    try write(changed)
    #expect(sample.findings() == ["damage index 2-index/\(files[1])"])
  }

  @Test(arguments: [0, 1])
  func `a key with another content is named with its run`(run: Int) throws {
    var changed = entries
    let key = try #require(changed[files[run]]?.keys.sorted().first { $0.hasPrefix("r/") })
    changed[files[run]]?[key] = .kept(value: "000001:00000000:000001", summary: nil)
    try write(changed)
    #expect(sample.findings() == ["damage index 2-index/\(files[run])"])
    #expect(sample.check().findings.first?.english.contains(key) == true)
  }

  @Test(arguments: ["r/", "c/", "q/", "h/", "c/audit", "e/", "v/", "b/", "o/"])
  func `a key that a run lacks, or has of its own, is told`(family: String) throws {
    var changed = entries
    let run = try #require(
      files.last { entries[$0]?.keys.contains { $0.hasPrefix(family) } == true }
    )
    let key = try #require(changed[run]?.keys.sorted().first { $0.hasPrefix(family) })
    changed[run]?[key] = nil
    try write(changed)
    #expect(sample.findings() == ["damage index 2-index/\(run)"])
    changed = entries
    changed[run]?[key + "9"] = .kept(value: "1", summary: nil)
    try write(changed)
    #expect(sample.findings() == ["damage index 2-index/\(run)"])
  }

  @Test func `a flipped bit of a run, a missing run and a broken manifest are named`() throws {
    try write(entries)
    let run = "\(sample.data.path)/2-index/\(files[0])"
    try sample.data.damage(run) { $0[700] ^= 1 }
    #expect(sample.findings() == ["damage index 2-index/\(files[0])"])
    try FileManager.default.removeItem(atPath: run)
    #expect(sample.findings() == ["damage index 2-index/\(files[0])"])
    try write(entries)
    try sample.data.damage("\(sample.data.path)/MANIFEST.json") { $0[30] ^= 1 }
    #expect(sample.findings().contains("damage index MANIFEST.json"))
  }

  @Test func `a manifest that knows more than the journal has tells what is lost`() throws {
    try write(entries)
    let lines = try sample.data.lines()
    try FileManager.default.removeItem(atPath: sample.data.folder.durableMark)
    try sample.data.damage("\(sample.data.path)/\(CheckSample.journal)") { bytes in
      let start = lines.dropLast().reduce(0) { $0 + $1.utf8.count + 1 }
      for at in start..<bytes.count { bytes[at] = 10 }
    }
    #expect(sample.findings().contains("damage lost \(CheckSample.journal)"))
  }
}
