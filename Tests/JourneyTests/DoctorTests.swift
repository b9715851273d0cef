import Glibc
import QRCodes
import TestSupport
import Testing

@testable import juzhu

/// What doctor says of a data folder with one thing in it.
private func report(_ prepare: (JourneyFolders) throws -> Void) throws -> Command {
  let folders = try JourneyFolders()
  try folders.setPlaces(morning: 1, afternoon: 1)
  try prepare(folders)
  return try Command(["doctor"], data: folders.data)
}

private func write(_ text: String, to path: String) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  _ = Glibc.write(file, text, text.utf8.count)
  close(file)
}

@Test func `doctor says where a file of the office is broken`() throws {
  let command = try report { folders in
    write("{\n  \"usual\": {]\n}", to: folders.data + "/office/quota.json")
  }
  #expect(command.status == 1)
  #expect(command.text.contains("✗ 机构数据：quota.json第2行第13字节"))
}

@Test func `doctor names a file of the office that nothing reads`() throws {
  let command = try report { folders in write("{}", to: folders.data + "/office/qouta.json") }
  #expect(command.status == 0)
  #expect(command.text.contains("不认识的文件 qouta.json"))
}

@Test func `doctor tells the room on the disk and what was set aside`() throws {
  let command = try report { folders in
    mkdir(folders.data + "/4-quarantine", 0o700)
    write("{}", to: folders.data + "/4-quarantine/report.jsonl")
  }
  #expect(command.status == 0)
  #expect(command.text.contains("✓ 剩余空间"))
  #expect(command.text.contains("! 损坏的数据"))
}

@Test func `doctor says why the data cannot be opened`() throws {
  let command = try report { folders in mkdir(folders.data + "/STORE.json", 0o700) }
  #expect(command.status == 1)
  #expect(command.text.contains("Is a directory"))
}

@Test func `doctor tells each library and program that does more, and its package`() throws {
  let command = try report { _ in }
  #expect(command.status == 0)
  #expect(command.text.contains("✓ 二维码：libqrencode.so.4"))
  #expect(command.text.contains("打印：lp") || command.text.contains("install cups-client paps"))
}

@Test func `what is missing is said with the package that has it, and breaks nothing`() {
  var checkup = LibraryCheckup()
  checkup.codes = QREncodeLibrary(named: "libnothing.so.1")
  checkup.printer.program = "/nonexistent/lp"
  #expect(checkup.findings.allSatisfy { $0.verdict == .lacking })
  #expect(checkup.findings[0].advice?.contains("libqrencode4") == true)
  #expect(checkup.findings[1].advice?.contains("cups-client paps") == true)
  checkup.printer = SlipPrinter(program: "/bin/true", typesetter: "/nonexistent/paps")
  #expect(checkup.findings[1].seen.hasPrefix("lp，没有 paps"))
}

@Test func `doctor says what documents can be shown`() throws {
  let command = try report { _ in }
  for kind in ["JPEG", "PNG", "PDF"] { #expect(command.text.contains("✓ \(kind) 图片")) }
}
