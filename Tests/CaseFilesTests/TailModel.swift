import TestSupport

@testable import CaseFiles

/// A plain sorted table of versions, to be compared with a tail.
struct TailModel {
  /// For each key its versions, oldest first.
  private(set) var versions: [String: [(sequence: Int, content: IndexContent)]] = [:]
  private(set) var sequence = 0
  private var chance: SeededChance

  init(seed: UInt64) { chance = SeededChance(seed: seed) }

  /// Inserts one transaction of a few keys into both.
  mutating func insert(into tail: SharedTail) throws {
    sequence += Int.random(in: 1...3, using: &chance)
    var seen: Set<String> = []
    for _ in 0..<Int.random(in: 1...6, using: &chance) {
      let key = key()
      guard seen.insert(key).inserted else { continue }
      let content = content()
      versions[key, default: []].append((sequence, content))
      guard try tail.insert(key, content, at: sequence) else { throw Full() }
    }
  }

  /// Notes what a test has inserted itself.
  mutating func note(_ key: String, _ content: IndexContent, at sequence: Int) {
    self.sequence = sequence
    versions[key, default: []].append((sequence, content))
  }

  struct Full: Error {}

  /// Few enough that many have several versions; some begin others.
  mutating func key() -> String {
    let number = Int.random(in: 0..<400, using: &chance)
    return ["r/", "q/ST04/2026-12-22/", "i/1101051990", ""][number % 4] + String(number, radix: 3)
  }

  private mutating func content() -> IndexContent {
    let number = Int.random(in: 0..<1000, using: &chance)
    switch number % 4 {
    case 0: return .gone
    case 1: return .kept(value: "\(number)", summary: nil)
    case 2: return .kept(value: "", summary: "梅明强|\"\(number)\"|\\")
    default: return .kept(value: String(repeating: "x", count: number / 5), summary: "\n")
    }
  }

  mutating func anySequence() -> Int { Int.random(in: 0...sequence + 1, using: &chance) }

  func find(_ key: String, upTo sequence: Int) -> IndexContent? {
    versions[key]?.last { $0.sequence <= sequence }?.content
  }

  func entries(from key: String, upTo sequence: Int) -> [Entry] {
    versions.keys.filter { !$0.utf8.lexicographicallyPrecedes(key.utf8) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .compactMap { key in
        find(key, upTo: sequence).map { Entry(key: key, content: $0) }
      }
  }

  struct Entry: Equatable {
    let key: String
    let content: IndexContent
  }
}

extension SharedTail {
  /// What the cursor tells until its end.
  func entries(from key: String, upTo sequence: Int) throws -> [TailModel.Entry] {
    var cursor = cursor(from: key, upTo: sequence)
    var entries: [TailModel.Entry] = []
    while let entry = try cursor.next() {
      entries.append(.init(key: entry.keyText, content: try entry.content()))
    }
    return entries
  }

  /// Lets the writer die in an insertion.
  func insert(
    _ key: String,
    _ content: IndexContent,
    at sequence: Int,
    dyingIn step: Step
  ) throws -> Bool {
    try content.json.withUnsafeBytes { json in
      try Array(key.utf8).withUnsafeBytes { key in
        try insert(key, json: json, at: sequence, until: step)
      }
    }
  }
}
