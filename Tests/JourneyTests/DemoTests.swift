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
  let demo = try startedDemo()
  #expect(demo.terminal.rows[0].contains("演示"))
  #expect(demo.terminal.rows.contains { $0.contains("演示数据均为虚构") })
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
