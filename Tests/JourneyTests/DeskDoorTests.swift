import TestSupport
import Testing
import TextUI

extension Officer {
  /// From the first page: one wrong password.
  fileprivate func fail() throws {
    try type("wrong-password-0\r", thenSee: "用户名或密码不正确")
    // The next letter takes the sentence away, so that the next one is the next answer.
    try type("w", thenSee: "•")
    try seeNo("不正确")
    terminal.press(.backspace)
  }
}

@Test func `ten wrong passwords make the member wait, at another desk too`() throws {
  let station = try StationFolder()
  try station.sign(.zhou)
  let zhou = try Officer(.zhou, at: station)
  zhou.type("\(zhou.member.userName)\t")
  for _ in 1...10 { try zhou.fail() }
  try zhou.type("\(SampleStation.password)\r", thenSee: "错误次数过多")
  zhou.terminal.signal(9)
  let again = try Officer(.zhou, at: station)
  again.type("\(again.member.userName)\t")
  try again.type("\(SampleStation.password)\r", thenSee: "错误次数过多")
  try station.clock.wait(seconds: 15 * 60 + 1)
  let later = try Officer(.zhou, at: station)
  try later.signIn()
}

@Test func `the curtain hides the case and opens to its member's password alone`() throws {
  let station = try StationFolder()
  try station.sign(.zhou)
  try station.booked(.meiMingqiang)
  let zhou = try Officer.signedIn(.zhou, at: station)
  try zhou.openCase()
  try zhou.settle()
  let before = zhou.body
  try zhou.press(.function(4), thenSee: "屏幕已遮挡")
  #expect(!zhou.shows("梅"))
  try zhou.type(" ", thenSee: "请输入密码继续")
  zhou.type("not-the-password\r")
  try zhou.see("密码不正确")
  #expect(!zhou.shows("梅"))
  zhou.type("\(SampleStation.password)\r")
  try zhou.seeAgain(before)
}

@Test func `whoever leaves the desk alone is signed out and the case laid back`() throws {
  let station = try StationFolder()
  for member in [DeskMember.zhou, .chen] { try station.sign(member) }
  try station.booked(.meiMingqiang)
  let zhou = try Officer.signedIn(.zhou, at: station)
  try zhou.openCase()
  try zhou.type("y", thenSee: "核对 1/12")
  try station.clock.wait(seconds: 14 * 60 + 30)
  zhou.terminal.resize(columns: 81, rows: 24)
  try zhou.see("您还在吗")
  try station.clock.wait(seconds: 60)
  try zhou.see("长时间没有操作，已自动退出登录")
  #expect(!zhou.shows("梅"))
  let chen = try Officer.signedIn(.chen, at: station)
  try chen.openCase()
  try chen.see("核对 1/12")
}

@Test func `the first run makes the administrator, who adds the first reviewer`() throws {
  let folders = try JourneyFolders()
  let wu = try FirstDesk(folders)
  try wu.see("首次设置：管理员")
  try wu.see("还没有工作人员账号")
  // No password that everybody knows.
  try wu.fill("wumin", "吴敏", "12345678")
  try wu.see("✗ ")
  #expect(!wu.shows("工作人员  "))
  wu.terminal.press(.control("u"))
  try wu.type("xiao-ying-8\t", thenSee: "▸ 再次输入密码")
  wu.terminal.press(.control("u"))
  try wu.type("xiao-ying-8\t", thenSee: "▸ [ 设立管理员 ]")
  try wu.press(.enter, thenSee: "管理员已设立")
  try wu.type("a", thenSee: "添加人员")
  try wu.fill("zhouli", "周立", "xiao-ying-1")
  try wu.see("周立")
  try wu.see("○ 待改密码")
}

@Test func `who was given a password must change it before anything else`() throws {
  let station = try StationFolder()
  try station.add(.zhou)
  try station.booked(.meiMingqiang)
  let zhou = try Officer(.zhou, at: station)
  zhou.type("\(zhou.member.userName)\t\(SampleStation.firstPassword)\r")
  try zhou.see("首次登录，请换成只有自己知道的密码")
  zhou.terminal.press(.escape, .function(5))
  try zhou.settle()
  #expect(zhou.shows("首次登录"))
  let (first, own) = (SampleStation.firstPassword, SampleStation.password)
  try zhou.type("\(first)\t\(first)\t\(first)\t\r", thenSee: "✗ ")
  #expect(zhou.shows("首次登录"))
  zhou.terminal.press(.control("u"))
  zhou.type("\(own)\t")
  zhou.terminal.press(.control("u"))
  try zhou.type("\(own)\t", thenSee: "▸ [ 修改密码 ]")
  try zhou.press(.enter, thenSee: "1 待初审 1")
}

/// The desk over a folder in which nobody works yet.
private struct FirstDesk: AtTerminal {
  let folders: JourneyFolders
  let terminal: PseudoTerminal

  init(_ folders: JourneyFolders) throws {
    self.folders = folders
    terminal = try PseudoTerminal(
      BuiltProgram.path("juzhu"),
      ["review", "--data", folders.data],
      environment: ["HOME": folders.path]
    )
  }

  /// Fills the form of a new member of 小营派出所 and presses its button.
  func fill(_ userName: String, _ realName: String, _ password: String) throws {
    type("\(userName)\t\(realName)\t")
    if !shows("小营派出所") {
      try type("scq", thenSee: "查找：scq")
      try press(.enter, thenSee: "┌─ 派出所 ")
      try type("xypcs", thenSee: "查找：xypcs")
      try press(.enter, thenSee: "▸ 密码")
    }
    while !shows("▸ 密码") {
      terminal.press(.tab)
      try settle()
    }
    type("\(password)\t\(password)\t")
    try see("▸ [ ")
    terminal.press(.enter)
  }
}
