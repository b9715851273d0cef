import Foundation

/// The segments from the first to the last, line by line: checksums, chain, sequence, seals.
struct JudgedJournal: Complaining {
  var complaints: [String] = []
  /// The last line read.
  private(set) var sequence = 0
  private(set) var segment = 0
  private let folder: String
  private let uuid: String
  private let segments: Int
  private var checksum = ""
  private var bytes: [UInt8] = []
  private var at = 0
  /// Where the next segment says that this one ends.
  private var end = 0

  init(_ folder: String) throws {
    self.folder = folder
    let text = try Data(contentsOf: URL(fileURLWithPath: folder + "/STORE.json"))
    let store = try JSONSerialization.jsonObject(with: text) as? [String: Any] ?? [:]
    uuid = store["uuid"] as? String ?? ""
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/1-journal")
      .filter { $0.hasSuffix(".jsonl") }.sorted()
    segments = names.count
    let expected = (1...max(1, segments)).map { Self.padded($0) + ".jsonl" }
    expect(store["format"] as? String == "residence-store", "STORE.json has no format")
    expect(names == expected, "the segments are \(names)")
  }

  /// The next line; nil at the end.
  mutating func next() throws -> JudgedLine? {
    while true {
      if at >= end {
        guard segment < segments else { return nil }
        try begin(segment + 1)
        continue
      }
      guard let newline = bytes[at..<end].firstIndex(of: 10) else {
        expect(false, "segment \(segment) ends within a line")
        return nil
      }
      if newline == at {
        expect(bytes[at..<end].allSatisfy { $0 == 10 }, "a gap in segment \(segment) at \(at)")
        at = end
        continue
      }
      return line(newline)
    }
  }

  private mutating func line(_ newline: Int) -> JudgedLine? {
    let range = at..<newline
    at = newline + 1
    let place = [(segment, 6), (range.lowerBound, 8), (range.count, 6)]
      .map { Self.padded($0.0, to: $0.1) }.joined(separator: ":")
    guard let read = JudgedChecksum.object(bytes[range]),
      let line = JudgedLine(read.object, place: place)
    else {
      expect(false, "the line behind \(sequence) at \(place) is damaged")
      at = bytes.count
      segment = segments
      return nil
    }
    sequence += 1
    expect(range.count < 1 << 20, "line \(sequence) is too long")
    expect(line.sequence == sequence, "line \(sequence) is numbered \(line.sequence)")
    expect(line.previous == checksum, "line \(sequence) chains to \(line.previous)")
    expect(line.durable < sequence, "line \(sequence) knows itself durable")
    checksum = read.sum
    return line
  }

  /// Reads a segment whole, and its header.
  private mutating func begin(_ number: Int) throws {
    bytes = try Self.bytes("\(folder)/1-journal/\(Self.padded(number)).jsonl")
    segment = number
    end = bytes.count
    let newline = bytes.firstIndex(of: 10) ?? bytes.count
    guard let read = JudgedChecksum.object(bytes[..<newline]) else {
      return expect(false, "segment \(number) has no header")
    }
    expect(read.object["segment"] as? Int == number, "segment \(number) has another's header")
    expect(read.object["store"] as? String == uuid, "segment \(number) is another store's")
    let before = read.object["prev"] as? [String: Any]
    expect((before == nil) == (number == 1), "segment \(number) is chained wrongly")
    if let before {
      expect(before["segment"] as? Int == number - 1, "segment \(number) chains past one")
      expect(before["lastSeq"] as? Int == sequence, "segment \(number) misses lines")
      expect(before["lastCrc"] as? String == checksum, "segment \(number) chains wrongly")
    }
    checksum = read.sum
    at = newline + 1
    if number < segments { try findEnd() }
  }

  /// Where the next segment says that this one ends, and that nothing else was left out.
  private mutating func findEnd() throws {
    let next = try Self.bytes("\(folder)/1-journal/\(Self.padded(segment + 1)).jsonl")
    let header = JudgedChecksum.object(next[..<(next.firstIndex(of: 10) ?? next.count)])
    let before = header?.object["prev"] as? [String: Any] ?? [:]
    let end = before["end"] as? Int ?? 0
    guard (at...bytes.count).contains(end) else {
      return expect(false, "segment \(segment) is said to end at \(end)")
    }
    self.end = end
    let rest = bytes[end...]
    let last = rest.lastIndex { $0 != 10 }
    if before["reason"] as? String == "full" {
      return expect(last == nil, "behind the end of segment \(segment) stands something")
    }
    let name = before["quarantine"] as? String ?? ""
    let kept = try? Self.bytes("\(folder)/4-quarantine/\(name)")
    expect(
      kept == Array(rest[..<((last ?? end - 1) + 1)]),
      "the torn tail of segment \(segment) is not kept"
    )
    let report = (try? Self.bytes("\(folder)/4-quarantine/report.jsonl")) ?? []
    let isReported = report.split(separator: 10).contains {
      JudgedChecksum.object($0)?.object["kept"] as? String == name
    }
    expect(isReported, "the torn tail of segment \(segment) is not reported")
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func padded(_ number: Int, to width: Int = 10) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
