import Casework
import Glibc
import TestSupport
import Testing

@testable import Gateways

struct SpoolGatewayTests {
  private let spool: GatewayFolder
  private let gateway: SpoolGateway
  private let mobile: Mobile

  init() throws {
    spool = try GatewayFolder()
    gateway = SpoolGateway(folder: spool.path)
    mobile = try Mobile("13800138000")
  }

  private static let id = "A0000000001-2"

  @Test func `a message becomes one file of headers and UTF-16`() throws {
    #expect(try gateway.send("上海𠅤", to: mobile, id: Self.id) == .handedOver)
    let head = "To: 8613800138000\nAlphabet: UCS\nJuzhu_id: A0000000001-2\n\n"
    let text: [UInt8] = [0x4E, 0x0A, 0x6D, 0x77, 0xD8, 0x40, 0xDD, 0x64]
    #expect(spool.bytes("outgoing/\(Self.id)") == Array(head.utf8) + text)
    #expect(try spool.names("outgoing") == [Self.id])
    #expect(gateway.holds(Self.id))
  }

  @Test(arguments: ["outgoing", "checked", "sent", "failed"])
  func `a message that lies there already is not handed over again`(folder: String) throws {
    try spool.write("as it was", to: "\(folder)/\(Self.id)")
    #expect(try gateway.send("短信", to: mobile, id: Self.id) == .handedOver)
    #expect(spool.bytes("\(folder)/\(Self.id)") == Array("as it was".utf8))
    #expect(try folder == "outgoing" || spool.names("outgoing").isEmpty)
  }

  @Test(arguments: ["", "a/b", "..", "a b", "a\nTo: 1", "号", String(repeating: "a", count: 65)])
  func `an id that could be a header or a path is refused`(id: String) throws {
    #expect(throws: MessageNotSent.self) { try gateway.send("短信", to: mobile, id: id) }
    #expect(try spool.names("outgoing").isEmpty)
  }

  @Test func `no text becomes a header`() throws {
    let text = "To: 8613900000000\nFail_reason: x\n\n短信"
    _ = try gateway.send(text, to: mobile, id: Self.id)
    let bytes = spool.bytes("outgoing/\(Self.id)")
    let blank = try #require(bytes.firstRange(of: [0x0A, 0x0A]))
    let head = String(decoding: bytes[..<blank.lowerBound], as: UTF8.self)
    #expect(head == "To: 8613800138000\nAlphabet: UCS\nJuzhu_id: \(Self.id)")
  }

  @Test func `the outcome and its reason are read back and forgotten`() throws {
    try spool.write("To: 1\nJuzhu_id: A0000000001-2\nSent: x\n\n短信", to: "sent/A0000000001-2")
    let failed = "To: 1\nJuzhu_id: A0000000001-3\nFail_reason: +CMS ERROR: 500\n\nFail_reason: y"
    try spool.write(failed, to: "failed/A0000000001-3")
    try spool.write("To: 1\n\nJuzhu_id: GSM1.x", to: "sent/GSM1.x")
    try spool.write("To: 1\n\nJuzhu_id: other", to: "failed/other")
    let outcomes = try gateway.outcomes()
    #expect(outcomes.map(\.id) == ["A0000000001-2", "A0000000001-3"])
    #expect(outcomes.map(\.failure) == [nil, "+CMS ERROR: 500"])
    for outcome in outcomes { gateway.forget(outcome) }
    #expect(try spool.names("sent") == ["GSM1.x"])
    #expect(try spool.names("failed") == ["other"])
  }

  @Test(arguments: ["outgoing", "sent", "failed"])
  func `without its folders the spool takes nothing`(folder: String) throws {
    rmdir("\(spool.path)/\(folder)")
    let problem = #expect(throws: MessageNotSent.self) {
      try gateway.send("短信", to: mobile, id: Self.id)
    }
    #expect(problem?.kind == .unusable)
    #expect(problem?.reason.contains(spool.path) == true)
    #expect(try spool.names("").allSatisfy { !$0.contains("A0000000001") })
  }

  @Test func `a full disk leaves nothing behind`() throws {
    let full = try GatewayFolder([])
    try #require(mount("none", full.path, "tmpfs", 0, "size=64k,nr_inodes=100") == 0)
    defer { umount2(full.path, Int32(2)) }
    for folder in ["outgoing", "sent", "failed"] { mkdir("\(full.path)/\(folder)", 0o700) }
    #expect(!full.put(String(repeating: "x", count: 1 << 20), to: "filler"))
    let problem = #expect(throws: MessageNotSent.self) {
      try SpoolGateway(folder: full.path).send("短信", to: mobile, id: Self.id)
    }
    #expect(problem?.kind == .unusable)
    #expect(problem?.reason.hasSuffix("No space left on device") == true)
    #expect(try full.names("outgoing").isEmpty)
  }

  @Test func `gammu-smsd gets the number and the id in the name`() throws {
    let folder = try GatewayFolder(["outbox", "sent", "error"])
    let gammu = GammuGateway(folder: folder.path, now: { .sample })
    #expect(try gammu.send("上𠅤", to: mobile, id: Self.id) == .handedOver)
    #expect(try gammu.send("上𠅤", to: mobile, id: Self.id) == .handedOver)
    let name = "OUTA20261123_094107_00_+8613800138000_A0000000001-2.txt"
    #expect(try folder.names("outbox") == [name])
    #expect(folder.bytes("outbox/\(name)") == [0xFE, 0xFF, 0x4E, 0x0A, 0xD8, 0x40, 0xDD, 0x64])
    rename("\(folder.path)/outbox/\(name)", "\(folder.path)/error/\(name)")
    let outcome = try #require(try gammu.outcomes().first)
    #expect(outcome.id == Self.id)
    #expect(outcome.failure != nil)
    gammu.forget(outcome)
    #expect(try gammu.outcomes().isEmpty)
  }
}
