import Casework
import FoundationEssentials
import StrictJSON
import Testing

@testable import CaseFiles
@testable import OfficeData

/// What the store keeps looks the same whoever writes it, and reads back as it was.
@Suite struct DocumentTests {
  let samples: SampleDocuments

  init() throws { samples = try SampleDocuments() }

  private func expectAgreement<Value: Codable & Equatable>(_ value: Value) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = Array(try encoder.encode(value))
    #expect(try StrictJSONEncoder().encode(value) == bytes)
    #expect(try StrictJSONDecoder().decode(Value.self, from: bytes) == value)
    #expect(try JSONDecoder().decode(Value.self, from: Data(bytes)) == value)
  }

  @Test func `every kind of document is written byte for byte as Foundation writes it`() throws {
    #expect(samples.applications.count == ApplicationStatus.allCases.count)
    #expect(!samples.messages.isEmpty && samples.attempts != SignInAttempts())
    for application in samples.applications { try expectAgreement(application) }
    for account in samples.accounts { try expectAgreement(account) }
    for message in samples.messages { try expectAgreement(message) }
    for draft in samples.drafts { try expectAgreement(draft) }
    try expectAgreement(samples.attempts)
    let moment = samples.applications[0].submittedAt
    try expectAgreement(StoreDescription(uuid: StoreDescription.newUUID(), created: moment))
    try expectAgreement(DurableMark(boot: "b", seq: 7, poisoned: "fdatasync\n"))
  }

  @Test func `appending leaves what is there, also when the value cannot be written`() throws {
    var bytes = Array("x".utf8)
    try StrictJSONEncoder().encode([1], onto: &bytes)
    #expect(throws: EncodingError.self) {
      try StrictJSONEncoder().encode([1, Double.nan], onto: &bytes)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "x[1]")
  }

  @Test(arguments: OfficeFiles.names)
  func `a built-in file has no unknown name`(name: String) throws {
    let bytes = Array(EmbeddedBytes(named: name).bytes)
    func read<File: OfficeFile>(_ type: File.Type) throws {
      if File.name == name { _ = try OfficeFileReader.read(type, from: bytes) }
    }
    try read(ClosuresFile.self)
    try read(DivisionsFile.self)
    try read(GuideFile.self)
    try read(IdleFile.self)
    try read(MaterialsFile.self)
    try read(MessagesFile.self)
    try read(QuotaFile.self)
    try read(SamplesFile.self)
    try read(StationsFile.self)
    try read(StatutoryDaysFile.self)
    try read(WorkdaysFile.self)
  }
}
