import Casework
import Glibc
import TestSupport
import Testing
import TextUI

/// A station with two reviewers and a chief, and one case that 周立 has in hand.
private struct CaseInHand {
  let station: StationFolder
  let number: ApplicationNumber
  /// The applicant's.
  let session: ApplicantSession
  let zhou: Officer

  init() throws {
    station = try StationFolder()
    for member in [DeskMember.zhou, .chen, .shen] { try station.sign(member) }
    (number, session) = try station.application(of: .meiMingqiang)
    zhou = try Officer.signedIn(.zhou, at: station)
    try zhou.openCase()
    try zhou.type("y", thenSee: "核对 1/12")
  }

  var status: ApplicationStatus? { try? station.store.application(number)?.status }
}

@Test func `the second reviewer sees who has the case and cannot decide`() throws {
  let inHand = try CaseInHand()
  let (station, zhou) = (inHand.station, inHand.zhou)
  let chen = try Officer.signedIn(.chen, at: station)
  try chen.see("周立")
  try chen.press(.enter, thenSee: "! 周立正在审核（只读）")
  for key in ["y", "a", "p", "r", "t"] { try chen.type(key, thenSee: "! ") }
  #expect(!chen.shows("作出决定"))
  try zhou.type("y", thenSee: "核对 2/12")
  // Nobody has pressed a key.
  try chen.see("核对 2/12")
  try chen.press(.escape, thenSee: "▸ A0000000001")
  try zhou.press(.escape, thenSee: "▸ A0000000001")
  try chen.seeNo("周立  ")
  try chen.openCase()
  try chen.see("核对 2/12")
}

@Test func `a case in the hand of nobody for 15 minutes is free for others`() throws {
  let inHand = try CaseInHand()
  let (station, zhou) = (inHand.station, inHand.zhou)
  zhou.terminal.signal(SIGSTOP)
  try station.clock.wait(seconds: Claim.lifetime + 1)
  let chen = try Officer.signedIn(.chen, at: station)
  try chen.openCase()
  try chen.see("核对 1/12")
  // The key lies there before the desk can look at the clock by itself.
  zhou.terminal.type("p")
  zhou.terminal.signal(SIGCONT)
  try zhou.see("长时间没有操作")
  // Signing out laid nothing back that is another's.
  try chen.type("a", thenSee: "核对 12/12")
  try chen.decide("1 通过", thenSee: "已通过")
}

@Test func `the chief takes a case over and the first reviewer is told`() throws {
  let inHand = try CaseInHand()
  let (station, zhou) = (inHand.station, inHand.zhou)
  let shen = try Officer.signedIn(.shen, at: station)
  try shen.press(.enter, thenSee: "周立正在审核，T 接管")
  try shen.type("t", thenSee: "从周立手中接管")
  try shen.type("y", thenSee: "已接管")
  try zhou.see("! 沈国庆正在审核（只读）")
  try zhou.see("已不在您手中")
  zhou.type("p")
  try zhou.settle()
  #expect(!zhou.shows("作出决定"))
  try shen.type("a", thenSee: "核对 12/12")
  try shen.decide("1 通过", thenSee: "已通过")
}

@Test func `a decision on a case that the applicant has changed decides nothing`() throws {
  let inHand = try CaseInHand()
  let zhou = inHand.zhou
  try zhou.type("a", thenSee: "核对 12/12")
  try zhou.type("p", thenSee: "按 Y 确认")
  zhou.terminal.signal(SIGSTOP)
  let day = SampleKiosk.day("2026-11-30")
  _ = try inHand.session.book(inHand.number, on: day, .afternoon)
  // Decided before the desk can read anew by itself.
  zhou.terminal.type("y")
  zhou.terminal.signal(SIGCONT)
  try zhou.see("按 D 查看改了什么")
  try zhou.see("预约 11-30 下午")
  try zhou.type("d", thenSee: "刚才看到的与现在的对照")
  try zhou.see("│ 11月30日 周一 下午")
  zhou.terminal.press(.escape)
  try zhou.seeNo("刚才看到的")
  #expect(inHand.status == .awaitingReview)
  try zhou.press(.enter, thenSee: "作出决定")
  try zhou.type("y", thenSee: "已通过   按 U 撤回")
}

@Test func `a decision is taken back before its message leaves, and not after`() throws {
  let inHand = try CaseInHand()
  let (station, zhou) = (inHand.station, inHand.zhou)
  try zhou.type("a", thenSee: "核对 12/12")
  try zhou.decide("1 通过", thenSee: "已通过")
  let early = try station.command("messages", "deliver", "--command", "/bin/true")
  #expect(early.text.contains("已发 1"))
  try zhou.type("u", thenSee: "已撤回")
  #expect(inHand.status == .awaitingReview)
  #expect(try station.command("messages", "list", "--state", "withdrawn").text.contains("初审已通过"))
  try zhou.see("✓ 由您审核")
  try zhou.decide("1 通过", thenSee: "已通过")
  // Within the two minutes, but a deliverer with another clock has it already.
  try station.clock.wait(seconds: 120)
  _ = try station.command("messages", "deliver", "--command", "/bin/true")
  try station.clock.wait(seconds: -60)
  try zhou.type("u", thenSee: "不能撤回")
  #expect(inHand.status == .passed)
}
