import TestSupport
import Testing

@Test func `a made-up store is found without fault, and made again it is the same`() throws {
  let folders = [try JourneyFolders(), try JourneyFolders()]
  let made = try folders.map { folders in
    try Command(["store", "generate", "--applications", "300"], data: folders.data)
  }
  #expect(made.map(\.status) == [0, 0])
  #expect(try Command(["store", "check"], data: folders[0].data).status == 0)
  let statuses = made.map { $0.text.split(separator: "\n").filter { $0.hasPrefix("  ") } }
  #expect(statuses[0] == statuses[1])
  #expect(statuses[0].count == 11)
}

@Test func `whoever is printed for it signs in to a made-up store`() throws {
  let folders = try JourneyFolders()
  let made = try Command(["store", "generate", "--applications", "100"], data: folders.data)
  #expect(made.text.contains("用户名 demo，密码 xihu-longjing-2026"))
  let kiosk = try Applicant(at: folders)
  try kiosk.type("2", thenSee: "F6 改为算术题")
  kiosk.type("demo\txihu-longjing-2026")
  try kiosk.press(.function(6), thenSee: "F6 改为字母")
  kiosk.type("\(try SumOnScreen.answer(on: kiosk.terminal.rows))\r")
  try kiosk.see("我的申请人")
}

@Test func `a made-up store is made in an empty folder only`() throws {
  let folders = try JourneyFolders()
  _ = try Command(["store", "generate", "--applications", "10"], data: folders.data)
  let again = try Command(["store", "generate", "--applications", "10"], data: folders.data)
  #expect(again.status == 1)
}

@Test func `the benchmark of the store finds nothing wrong`() throws {
  let bench = try PseudoTerminal(BuiltProgram.path("juzhu-bench"), ["store", "--quick"])
  #expect(try bench.waitForExit(seconds: 60).status == 0)
}
