import Glibc
import QRCodes
import TestSupport
import Testing
import TextUI

/// The code on the appointment page, from the screen of the one program into the field of the other.
@Suite struct CodeJourneyTests {
  @Test func `the page shows the code of its number, black on white, with its quiet zone`() throws {
    let mei = try Applicant()
    try mei.go(to: .appointment)
    try mei.see("请拍下此码")
    let wanted = try #require(QREncodeLibrary().modules(of: "A0000000001"))
    #expect(SeenModules(mei.terminal).modules == wanted)
    try mei.press(.right, thenSee: "· 领取居住证")
    #expect(SeenModules(mei.terminal).modules == wanted)
  }

  @Test(.enabled(if: access("/usr/bin/zbarimg", X_OK) == 0), arguments: ["dark", "light"])
  func `what a camera sees reads as the number and nothing else`(theme: String) throws {
    let mei = try Applicant(.meiMingqiang, at: nil, ["--theme", theme])
    try mei.go(to: .appointment)
    try mei.see("请拍下此码")
    try mei.folders.put(SeenModules(mei.terminal).picture, named: "screen.pgm")
    let answer = mei.folders.path + "/answer"
    let reader = try BuiltProgram.start(
      "/usr/bin/zbarimg",
      ["-q", "--nodbus", mei.folders.files + "/screen.pgm"],
      to: answer
    )
    var status: Int32 = 0
    waitpid(reader, &status, 0)
    let read = String(decoding: mei.folders.bytes(of: answer), as: UTF8.self)
    #expect(status == 0 && read == "QR-Code:A0000000001\n")
  }

  @Test func `without colours the number stands in large digits`() throws {
    let mei = try Applicant(environment: ["NO_COLOR": "1"])
    try mei.go(to: .appointment)
    try mei.see("█▄▀ █ █▄▀ █ █▄▀ █")
    #expect(!mei.shows("请拍下此码"))
  }

  @Test func `a scanner's keys, however they come, check in and go no further`() throws {
    let station = try StationFolder()
    try station.sign(.zhou)
    let people: [SamplePerson] = [.meiMingqiang, .zhangWei, .maLan]
    let numbers = try people.map { try station.booked($0).text }
    try station.clock.go(to: "2026-11-27", hour: 9)
    let zhou = try Officer.signedIn(.zhou, at: station)
    try zhou.type("w", thenSee: "已到 0 / 预约 3")
    // At once, small, with two line ends, and again.
    let scan = "\(numbers[1].lowercased())\r\n"
    try zhou.type(scan + scan + scan, thenSee: "没有重复办理")
    try zhou.see("已到 1 / 预约 3")
    try zhou.type("\u{1B}[200~ \(numbers[2])\n\u{1B}[201~", thenSee: "已到 2 / 预约 3")
    try zhou.type("A9999999999\r", thenSee: "本所没有这份申请")
    try zhou.type("\(numbers[0])\r", thenSee: "已到 3 / 预约 3")
    #expect(!zhou.shows("查验原件："))
    try station.clock.wait(seconds: 10)
    try zhou.type(scan, thenSee: "查验原件：张伟")
    try zhou.type("\(numbers[2])\r", thenSee: "没有受理：请先办完张伟")
    #expect(!zhou.shows("[x]"))
  }
}
