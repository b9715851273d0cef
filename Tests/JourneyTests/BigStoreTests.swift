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

@Test func `the benchmark of the desk works`() throws {
  let bench = try PseudoTerminal(BuiltProgram.path("juzhu-bench"), ["desk", "--quick"])
  let end = try bench.waitForExit(seconds: 90)
  #expect(end.status == 0, "\(bench.rows)")
}

@Test func `a backlog of one station is all there, and its chief signs in`() throws {
  let folders = try JourneyFolders()
  let made = try Command(
    ["store", "generate", "--applications", "60", "--pending", "20", "--station", "330102501"],
    data: folders.data
  )
  #expect(made.text.contains("chief (chief)"))
  let desk = try PseudoTerminal(BuiltProgram.path("juzhu"), ["review", "--data", folders.data])
  try desk.waitUntil(contains: "工作人员登录")
  desk.type("chief\txihu-longjing-2026\r")
  try desk.waitUntil(contains: "第 1 件，共 20 件")
}

@Test func `a backlog for which a station has no places is refused`() throws {
  let folders = try JourneyFolders()
  let made = try Command(
    [
      "store", "generate", "--applications", "20000", "--station", "330102501", "--pending",
      "20000",
    ],
    data: folders.data
  )
  #expect(made.status == 1)
}
