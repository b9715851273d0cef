import Casework
import FoundationEssentials
import Glibc
import TestSupport
import Testing
import TextUI

/// The demonstration on a pseudo-terminal, its first page shown, and the folder it has made.
private func startedDemo() throws -> (terminal: PseudoTerminal, folder: String) {
  let terminal = try PseudoTerminal(BuiltProgram.path("juzhu"), ["demo"])
  try terminal.waitUntil(contains: "居住证预约受理", seconds: Applicant.patience)
  let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(terminal.process)/fd")
  let files = open.compactMap {
    try? FileManager.default.destinationOfSymbolicLink(
      atPath: "/proc/\(terminal.process)/fd/\($0)"
    )
  }
  let file = try #require(files.first { $0.contains("/juzhu-demo-") })
  return (terminal, file.split(separator: "/").prefix(2).reduce("") { "\($0)/\($1)" })
}

@Test func `the demonstration says that it is one`() throws {
  let demo = try startedDemo().terminal
  let row = try demo.waitUntil(contains: "演示", seconds: Applicant.patience)
  #expect(row == 0)
  try demo.waitUntil(contains: "演示数据均为虚构", seconds: Applicant.patience)
}

@Test(arguments: ["leaving", "SIGTERM", "hanging up"])
func `the demonstration takes its folder away`(how: String) throws {
  let demo = try startedDemo()
  #expect(access(demo.folder, F_OK) == 0)
  switch how {
  case "leaving":
    demo.terminal.press(.function(10))
    try demo.terminal.waitUntil(contains: "要退出程序吗")
    demo.terminal.type("y")
  case "SIGTERM": demo.terminal.signal(SIGTERM)
  default: demo.terminal.hangUp()
  }
  #expect(try demo.terminal.waitForExit().status == 0)
  #expect(access(demo.folder, F_OK) != 0)
}

@Test func `the demonstration's cases are such as the program could have kept`() throws {
  let demo = try startedDemo()
  let check = try Command(["store", "check"], data: demo.folder + "/data")
  #expect(check.status == 0, "\(check.text)")
}

@Test func `the demonstration brings papers to attach`() throws {
  let demo = try startedDemo()
  let stick = URL(filePath: demo.folder + "/材料样例")
  let names = try FileManager.default.contentsOfDirectory(atPath: stick.path)
  #expect(
    Set(names) == [
      "身份证正面.png", "身份证反面.png", "证件照.png", "租赁合同 首页.png", "租赁合同 签字页.png",
      "模糊的照片.png", "社保证明.pdf",
    ]
  )
  for name in names {
    let file = try FileInspection(Array(Data(contentsOf: stick.appending(path: name))))
    #expect(name.hasSuffix(".\(file.kind.rawValue)"))
    #expect(file.kind == .pdf || file.pixels != nil)
  }
}

@Test func `the demonstration shows where applications can stand`() throws {
  let demo = try startedDemo().terminal
  demo.type("2")
  try demo.waitUntil(contains: "F6 改为算术题", seconds: Applicant.patience)
  demo.type("demo\txihu-longjing-2026")
  demo.press(.function(6))
  try demo.waitUntil(contains: "F6 改为字母", seconds: Applicant.patience)
  demo.type("\(try SumOnScreen.answer(on: demo.rows))\r")
  for words in ["草稿", "审核中", "已通过", "需修改", "请选择日期", "已办结"] {
    try demo.waitUntil(contains: words, seconds: Applicant.patience)
  }
}

@Test func `the demonstration of the desk shows cases at every step and both sides' marks`() throws
{
  let demo = try PseudoTerminal(BuiltProgram.path("juzhu"), ["demo", "--desk"])
  try demo.waitUntil(contains: "演示数据均为虚构：初审 zhouli", seconds: Applicant.patience)
  demo.type("zhouli\txihu-longjing-2026\r")
  try demo.waitUntil(contains: "2 已超时", seconds: Applicant.patience)
  demo.type("6")
  for words in ["待初审", "复审", "已通过", "退回补正", "已到场", "已受理", "已办结", "未到场", "不符合条件"] {
    try demo.waitUntil(contains: words, seconds: Applicant.patience)
  }
  try demo.waitUntil(contains: "陈静", seconds: Applicant.patience)
}
