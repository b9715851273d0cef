import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// A store written in bulk is one that the same changes would have made one by one.
struct BulkWriterTests {
  @Test func `lines written in bulk are those of real changes`() throws {
    let (real, bulk) = (DataFolder(), DataFolder())
    real.segmentBytes = 4 << 20
    bulk.segmentBytes = 4 << 20
    let changes = try Self.story(in: real, people: 12)
    try bulk.writeInBulk(changes)
    let lines = try (Self.facts(real), Self.facts(bulk))
    #expect(lines.0 == lines.1)
    #expect(lines.0.count == changes.count)
  }

  @Test func `a store written in bulk over many segments opens and goes on`() throws {
    let data = DataFolder()
    try data.writeInBulk(try Self.story(in: DataFolder(), people: 60))
    #expect(try !data.lines(of: 2).isEmpty)
    let before = try Judge(data.path).cases.applications.count
    let visit = StoreVisit(try data.open(), seed: 7)
    _ = try visit.submit(.fangYuan, by: visit.register(.fangYuan))
    let judge = try Judge(data.path, places: 20)
    // The files themselves were not written here, and the sample's digests are no SHA-256.
    #expect(
      judge.complaints.filter { !$0.contains("3-attachments") && !$0.hasSuffix("is another") }
        == []
    )
    #expect(judge.cases.applications.count == before + 1)
  }

  @Test func `the run written in bulk says what the journal says`() throws {
    let data = DataFolder()
    try data.writeInBulk(try Self.story(in: DataFolder(), people: 60))
    let manifest = try #require(try Manifest.read(in: data.folder, LocalDisk()))
    #expect(manifest.runs.count == 1)
    let run = try IndexRun(manifest.runs[0].name, in: data.folder, LocalDisk())
    try run.verify()
    var cursor = run.cursor(from: "")
    var found: [String: IndexContent] = [:]
    while let entry = try cursor.next() { found[entry.keyText] = try entry.content() }
    #expect(try found == Self.derived(from: data))
    #expect(found["c/applications"] == .kept(value: "60", summary: nil))
    for family in ["b/", "e/", "o/", "v/"] {
      #expect(found.keys.contains { $0.hasPrefix(family) }, "\(family)")
    }
  }

  @Test func `until the end a folder written in bulk is no store`() throws {
    let data = DataFolder()
    data.lockPatience = .milliseconds(1)
    var writer = try data.bulkWriter()
    for change in try Self.story(in: DataFolder(), people: 60) {
      try writer.write(change, request: 7)
    }
    try writer.handOver()
    #expect(throws: SystemFailure.self) { try data.open() }
    _ = try writer.finish()
    #expect(throws: Never.self) { try data.open() }
  }

  @Test func `nothing is written in bulk into a folder that is a store already`() throws {
    let data = DataFolder()
    _ = try data.open()
    #expect(throws: SystemFailure.self) { try data.bulkWriter() }
  }

  /// Changes of every kind that the bulk writer knows, made one by one.
  private static func story(in data: DataFolder, people: Int) throws -> [BulkChange] {
    let store = RecordingStore(try data.open())
    let visit = StoreVisit(store)
    let day = try #require(CalendarDay("2026-11-27"))
    var session = try visit.register()
    for place in 0..<people {
      let person = SamplePerson.somebody(place)
      if place % Account.mostPeople == 0 { session = try visit.register(person) }
      let number = try visit.submit(person, by: session).number
      if place % 6 == 5 { continue }
      let half: DayHalf = place % 2 == 0 ? .morning : .afternoon
      _ = try session.book(number, on: day.adding(days: place % 15 < 7 ? 0 : 3), half)
      try review(number, as: place % 6, in: store)
      if place % 6 == 4 {
        _ = try session.book(number, on: day.adding(days: 4), half)
        _ = try session.cancelBooking(number)
        _ = try session.cancel(number)
      }
    }
    return store.changes
  }

  private static func review(_ number: ApplicationNumber, as kind: Int, in store: RecordingStore)
    throws
  {
    let mark = Mark(item: .answer(.homeAddress), reason: "请写到\"室号\"")
    let steps: [(inout Application) throws -> Void] =
      switch kind {
      case 0: [{ try $0.giveBack([mark], at: .sample) }]
      case 1: [{ try $0.declareIneligible(mark, at: .sample) }]
      case 2: [{ try $0.pass(at: .sample) }, { try $0.miss(at: .sample) }]
      case 3:
        [
          { try $0.pass(at: .sample) },
          { try $0.arrive(at: .sample) }, { try $0.accept(at: .sample) },
          { try $0.complete(at: .sample) },
        ]
      default: []
      }
    for step in steps {
      try store.change(by: "station") { change in
        guard var application = try change.application(number) else { return }
        try step(&application)
        change.put(application)
        try tell(of: application, in: &change)
      }
    }
  }

  /// The message and the entry of the audit that the rules would have put beside it.
  private static func tell(of application: Application, in change: inout CaseChange) throws {
    let kinds: [HistoryEntry.Event: (MessageTemplates.Kind, AuditEvent.Action)] = [
      .passed: (.passed, .passed), .returned: (.returned, .returned),
      .foundIneligible: (.ineligible, .foundIneligible), .missed: (.noShow, .missed),
    ]
    let event = try #require(application.history.last?.event)
    let office = SampleOffice.office
    let message = kinds[event].flatMap {
      Message($0.0, about: application, office: office, at: .sample)
    }
    if let message { change.send(message) }
    let entry = AuditEvent(
      at: .sample,
      by: "station",
      kinds[event]?.1 ?? .accepted,
      subject: application.number.text
    )
    try change.record(entry, FixedSurroundings().surroundings.fingerprints)
  }

  /// The index as the lines of the journal make it, one after the other.
  private static func derived(from data: DataFolder) throws -> [String: IndexContent] {
    var index: [String: IndexContent] = [:]
    var segment = 1
    while FileManager.default.fileExists(atPath: data.folder.segment(segment)) {
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: data.folder.segment(segment))))
      for line in bytes.indices.split(whereSeparator: { bytes[$0] == UInt8(ascii: "\n") }) {
        let range = line.startIndex..<line.endIndex
        guard let transaction = Transaction(bytes, range) else { continue }
        for key in transaction.deletions { index[key] = nil }
        let place = [(segment, 6), (range.lowerBound, 8), (range.count, 6)]
          .map { number, digits in
            String(repeating: "0", count: digits - String(number).count) + String(number)
          }
          .joined(separator: ":")
        for setting in transaction.settings {
          let value = setting.value == "@" ? place : setting.value
          index[setting.key] = .kept(value: value, summary: setting.summary)
        }
      }
      segment += 1
    }
    let count = index.keys.count { $0.hasPrefix("h/") }
    index["c/applications"] = .kept(value: String(count), summary: nil)
    let entries = index.keys.count { $0.hasPrefix("e/") }
    index["c/audit"] = .kept(value: String(entries), summary: nil)
    let queues = index.keys.filter { $0.hasPrefix("q/") }
      .map { $0.split(separator: "/")[..<3].joined(separator: "/") }
    for (queue, rows) in Dictionary(grouping: queues, by: \.self) {
      index["c/\(queue)/"] = .kept(value: String(rows.count), summary: nil)
    }
    return index
  }

  /// What each line says from its keys on; the beginnings differ in the random request.
  private static func facts(_ data: DataFolder) throws -> [String] {
    try data.lines().dropFirst().map { line in
      let keys = try #require(line.firstRange(of: #""by":"#))
      return String(line[keys.lowerBound...])
    }
  }
}

extension DataFolder {
  fileprivate func bulkWriter() throws -> BulkWriter {
    try BulkWriter(folder: path, now: { .sample }, segmentBytes: segmentBytes)
  }

  fileprivate func writeInBulk(_ changes: [BulkChange]) throws {
    var writer = try bulkWriter()
    for change in changes { try writer.write(change, request: 7) }
    _ = try writer.finish()
  }
}
