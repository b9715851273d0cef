import Casework
import FoundationEssentials
import StrictJSON
import Testing

@testable import OfficeData

struct SealingFileTests {
  private func choice(_ text: String) throws -> SealingChoice? {
    let folder = FileManager.default.temporaryDirectory.path + "/office-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(text.utf8).write(to: URL(filePath: folder + "/sealing.json"))
    #expect(OfficeFiles.unknownNames(in: folder).isEmpty)
    return try OfficeFiles.sealing(in: folder)
  }

  @Test func `the key's file is named, and by the program the key as well`() throws {
    #expect(
      try choice(#"{"key": "/etc/juzhu/attachments.key"}"#)
        == SealingChoice(keyFile: "/etc/juzhu/attachments.key", keyName: nil)
    )
    #expect(
      try choice(#"{"key": "/k", "id": "00ff00ff00ff00ff"}"#)?.keyName == "00ff00ff00ff00ff"
    )
    #expect(try OfficeFiles.sealing(in: "/nonexistent") == nil)
  }

  @Test(arguments: [
    #"{"key": "attachments.key"}"#, #"{"key": ""}"#, #"{"key": "/k\u0000"}"#, "{}",
    #"{"key": "/k", "id": "00FF00FF00FF00FF"}"#, #"{"key": "/k", "id": ""}"#,
    #"{"key": "/k", "kay": "/k"}"#, #"{"key": "/k""#,
  ])
  func `anything else is a broken file, never no key`(text: String) {
    #expect(throws: OfficeDataProblem.self) { try choice(text) }
  }

  @Test func `what is wrong is named with line and column`() throws {
    do {
      _ = try choice("{\n  \"key\": 3\n}")
      Issue.record("a number is no path")
    } catch let problem as OfficeDataProblem {
      #expect(problem.file == "sealing.json")
      #expect(problem.place == TextPlace(line: 2, column: 10))
    }
  }
}
