import Casework
import FoundationEssentials
import StrictJSON
import Testing

@testable import OfficeData

struct OverrideTests {
  /// What loading says of a folder that holds one file.
  private func problem(_ name: String, _ text: String) throws -> OfficeDataProblem? {
    try problem(name, Array(text.utf8))
  }

  private func problem(_ name: String, _ bytes: [UInt8]) throws -> OfficeDataProblem? {
    try withFolder { folder in
      try Data(bytes).write(to: URL(filePath: folder + "/" + name))
      do {
        _ = try OfficeFiles.load(overridingFrom: folder)
        return nil
      } catch let problem as OfficeDataProblem {
        return problem
      }
    }
  }

  private func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.path + "/office-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  @Test func `a file that no fact is read from is known by its name`() throws {
    try withFolder { folder in
      for name in ["qouta.json", "quota.json", ".quota.json.swp"] {
        try Data("{}".utf8).write(to: URL(filePath: folder + "/" + name))
      }
      #expect(OfficeFiles.unknownNames(in: folder) == ["qouta.json"])
      #expect(OfficeFiles.unknownNames(in: folder + "/missing").isEmpty)
    }
  }

  @Test func `a link that leads nowhere is a broken file, not a missing one`() throws {
    try withFolder { folder in
      let link = URL(filePath: folder + "/quota.json")
      try FileManager.default.createSymbolicLink(
        at: link,
        withDestinationURL: URL(filePath: folder + "/missing")
      )
      #expect(throws: OfficeDataProblem.self) {
        try OfficeFiles.load(overridingFrom: folder)
      }
    }
  }

  @Test func `without files of its own the office has the built-in facts`() throws {
    try withFolder { folder in
      for path in [nil, folder, folder + "/missing"] {
        let office = try OfficeFiles.load(overridingFrom: path)
        #expect(office.quota.places(at: "330102505") == Quota.Places(morning: 20, afternoon: 20))
        #expect(office.idle == IdleTimes(warnAfter: 120, wipeAfter: 180))
        #expect(office.stations.all.count == 217)
      }
    }
  }

  @Test func `an own file replaces the built-in one as a whole`() throws {
    try withFolder { folder in
      let text =
        #"{"usual":{"morning":5,"afternoon":6},"overrides":{"330102505":{"morning":1,"afternoon":0}}}"#
      try Data(text.utf8).write(to: URL(filePath: folder + "/quota.json"))
      let quota = try OfficeFiles.load(overridingFrom: folder).quota
      #expect(quota.places(at: "330102507") == Quota.Places(morning: 5, afternoon: 6))
      #expect(quota.places(at: "330102505") == Quota.Places(morning: 1, afternoon: 0))
    }
  }

  @Test func `broken JSON is named with file, line and column`() throws {
    let found = try #require(try problem("idle.json", "{\"warnAfter\": 60,\n \"wipeAfter\": 90,}"))
    #expect(found.file == "idle.json")
    #expect(found.place == TextPlace(line: 2, column: 18))
    #expect(found.description.hasPrefix("office data idle.json:2:18: not valid JSON"))
  }

  @Test(arguments: [
    ("idle.json", #"{"warnAfter":60,"warnAfter":70,"wipeAfter":90}"#, "twice"),
    ("idle.json", #"{"warnAfter":60}"#, "wipeAfter"),
    ("idle.json", #"{"warnAfter":90,"wipeAfter":60}"#, "seconds"),
    ("idle.json", "", "too early"),
    ("idle.json", "\u{FEFF}{}", "byte order mark"),
    ("idle.json", #"{"warnAfter":60,"wipeAftr":90}"#, "\"wipeAfter\" is missing"),
    ("idle.json", #"{"warnAfter":60,"wipeAfter":90,"wipeaftr":90}"#, "unknown name \"wipeaftr\""),
    ("idle.json", #"{"warnAfter":60.0,"wipeAfter":90}"#, "warnAfter: a whole number"),
    ("closures.json", #"{"stations":{"1":{"2026-02-30":"x"}}}"#, "2026-02-30"),
    ("quota.json", #"{"usual":{"morning":-1,"afternoon":6},"overrides":{}}"#, "0 to 1000"),
    ("messages.json", #"{"texts":{"passed":"x"}}"#, "exactly"),
    (
      "workdays.json",
      #"{"years":[{"year":2027,"announced":true,"off":{},"work":["2027-01-04"]}]}"#,
      "2027-01-04"
    ),
    (
      "stations.json", #"{"stations":[{"code":"1","name":"甲","district":"9","streets":[]}]}"#,
      "no code 9"
    ),
    (
      "stations.json", #"{"stations":[{"code":"../1","name":"甲","district":"9","streets":[]}]}"#,
      "letters"
    ),
    (
      "materials.json",
      #"{"maxPages":10,"materials":[],"rules":[{"material":"x","mark":"optional"}]}"#,
      "unlisted"
    ),
    ("guide.json", #"{"sections":[]}"#, "conveniences"),
    (
      "hours.json",
      #"{"morning":{"from":"9:00","to":"12:00"},"afternoon":{"from":"13:00","to":"17:00"}}"#,
      "9:00"
    ),
    (
      "hours.json",
      #"{"morning":{"from":"09:00","to":"14:00"},"afternoon":{"from":"13:00","to":"17:00"}}"#,
      "follow"
    ),
    (
      "reasons.json",
      #"{"answers":{"colour":[]},"materials":{},"anyMaterial":[],"ineligible":[]}"#, "colour"
    ),
    (
      "reasons.json",
      #"{"answers":{},"materials":{"leese":[]},"anyMaterial":[],"ineligible":[]}"#, "leese"
    ),
    (
      "reasons.json",
      #"{"answers":{},"materials":{},"anyMaterial":[{"zh":"","en":"x"}],"ineligible":[]}"#,
      "Chinese"
    ),
    ("closures.json", #"{"stations":{"330102599":{"2026-12-01":"x"}}}"#, "330102599"),
  ])
  func `a wrong file is named with what is wrong in it`(
    name: String,
    text: String,
    hint: String
  ) throws {
    let found = try #require(try problem(name, text))
    #expect(found.file == name)
    #expect(found.what.en.contains(hint), "\(found)")
  }

  @Test func `truncation at any byte is noticed`() throws {
    let whole = EmbeddedBytes(named: "quota.json").bytes
    let end = (whole.lastIndex(of: UInt8(ascii: "}")) ?? 0)
    for count in 0...end {
      #expect(throws: OfficeDataProblem.self) {
        try OfficeFileReader.read(QuotaFile.self, from: Array(whole.prefix(count)))
      }
    }
  }

  @Test func `no flipped bit crashes the reader`() throws {
    let whole = Array(EmbeddedBytes(named: "quota.json").bytes)
    var refused = 0
    for index in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[index] ^= 1 << UInt8(bit)
        do throws(OfficeDataProblem) {
          _ = try OfficeFileReader.read(QuotaFile.self, from: bytes)
        } catch {
          refused += 1
          #expect(error.file == "quota.json")
        }
      }
    }
    #expect(refused > whole.count)
  }

  @Test func `a file that is none, broken UTF-8 and deep nesting are problems, not crashes`() throws
  {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/idle.json",
        withIntermediateDirectories: true
      )
      #expect(throws: OfficeDataProblem.self) { try OfficeFiles.load(overridingFrom: folder) }
    }
    #expect(try problem("idle.json", [0x22, 0xFF, 0x22]) != nil)
    #expect(try problem("idle.json", String(repeating: "[", count: 100_000)) != nil)
  }

  @Test(arguments: [
    "closures", "divisions", "guide", "hours", "idle", "materials", "messages", "quota", "reasons",
    "samples", "stations", "statutory-days", "workdays",
  ])
  func `every built-in file is strict JSON with source and date`(name: String) throws {
    let bytes = Array(EmbeddedBytes(named: name + ".json").bytes)
    try StrictJSONDecoder().check(bytes)
    let head = String(decoding: bytes.prefix(900), as: UTF8.self)
    #expect(head.contains("\"source\"") && head.contains("\"asOf\""))
  }
}
