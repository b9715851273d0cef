import Casework
import Glibc
import TestSupport
import Testing
import TextUI

/// A station with a case, and the chief at the desk, who may see every page.
private func chiefAtDesk(isControlling: Bool = true) throws -> (StationFolder, Officer) {
  let station = try StationFolder()
  try station.sign(.shen)
  try station.booked(.meiMingqiang)
  return (station, try Officer(.shen, at: station, isControlling: isControlling))
}

@Test func `what a reviewer ticked is there after kill −9 at whatever page`() throws {
  let station = try StationFolder()
  for member in [DeskMember.shen, .chen] { try station.sign(member) }
  try station.booked(.meiMingqiang)
  var ticks = 0
  for page in DeskPage.allCases {
    let shen = try Officer(.shen, at: station)
    try shen.go(to: page)
    if page == .aCase {
      ticks = 3
      for _ in 0..<ticks { shen.type("y") }
      try shen.see("核对 3/12")
    }
    shen.terminal.signal(SIGKILL)
    try shen.terminal.waitForExit()
  }
  // The last one died with the case in hand.
  let chen = try Officer.signedIn(.chen, at: station)
  try chen.press(.enter, thenSee: "! 沈国庆正在审核（只读）")
  try chen.see("核对 \(ticks)/12")
  chen.terminal.signal(SIGKILL)
  try station.clock.wait(seconds: Claim.lifetime + 1)
  let next = try Officer.signedIn(.chen, at: station)
  try next.openCase()
  try next.see("核对 \(ticks)/12")
  #expect(try station.command("audit", "verify").status == 0)
  let check = try station.command("store", "check")
  #expect(check.status == 0, "\(check.text)")
}

@Test(arguments: [DeskPage.signIn, .search, .aCase, .reason, .decision])
func `a desk that loses its terminal ends within 2 s and lays the case back`(page: DeskPage) throws
{
  let (station, shen) = try chiefAtDesk()
  try shen.go(to: page)
  shen.terminal.hangUp()
  #expect(try shen.terminal.waitForExit(seconds: 2).status == 0)
  let number = try #require(ApplicationNumber("A0000000001"))
  #expect(try station.store.claim(of: number)?.isHeld(at: station.clock.now()) != true)
}

@Test(arguments: Loss.told)
func `a desk ends within 2 s however it is told`(loss: Loss) throws {
  let (_, shen) = try chiefAtDesk(isControlling: loss != .hungUpUntold)
  try shen.go(to: .aCase)
  loss.strike(shen)
  #expect(try shen.terminal.waitForExit(seconds: 2).status == 0)
}

@Test func `every page of the desk comes back unchanged from other window sizes`() throws {
  let (_, shen) = try chiefAtDesk()
  try shen.walk(DeskPage.allCases) { page in
    let before = shen.body
    for (columns, rows) in [(200, 60), (120, 40)] {
      shen.terminal.resize(columns: columns, rows: rows)
      try shen.terminal.wait(until: "a larger page", seconds: Officer.patience) {
        ($0.rows.lastIndex { !$0.isEmpty } ?? 0) == rows - 1
      }
      try shen.see(page.mark)
    }
    shen.terminal.resize(columns: 40, rows: 10)
    try shen.see("窗口太小：需要 80×24，现在 40×10")
    shen.terminal.resize(columns: 80, rows: 24)
    try shen.seeAgain(before)
  }
}

@Test func `strange keys change nothing on any page of the desk`() throws {
  let (_, shen) = try chiefAtDesk()
  try shen.walk(DeskPage.allCases) { page in
    let before = shen.body
    for strange in StrangeKeys.all {
      shen.terminal.send(strange.bytes)
      try shen.settle()
      #expect(shen.body == before, "\(strange.name) on \(page)")
    }
    shen.terminal.press(.paste(String(repeating: "大a\u{1B}[31m", count: 1 << 12)))
    if page == .signIn || page == .search || page == .reason { shen.terminal.press(.control("u")) }
    try shen.settle()
    try shen.see(page.mark)
  }
}

@Test(arguments: DiskTrouble.allCases)
func `a decision that cannot be kept is said, and is made when the cause is gone`(
  trouble: DiskTrouble
) throws {
  let folders = try JourneyFolders()
  guard trouble.prepare(folders) else {
    return print("left out, since mounting is not allowed here: \(trouble)")
  }
  defer { trouble.leave(folders) }
  let station = try StationFolder(folders)
  try station.sign(.zhou)
  let number = try station.booked(.meiMingqiang)
  let zhou = try Officer.signedIn(.zhou, at: station)
  try zhou.openCase()
  try zhou.type("a", thenSee: "核对 12/12")
  try zhou.press(.enter, thenSee: "(•) 1 通过")
  try trouble.begin(zhou)
  if trouble == .full {
    // Below the reserve no new application is taken; decisions go on.
    zhou.type("y")
    try zhou.see("已通过   按 U 撤回")
    try trouble.end(zhou)
  } else {
    try zhou.type("y", thenSee: "暂时不能保存")
    try zhou.see("(•) 1 通过")
    try trouble.end(zhou)
    #expect(try station.store.application(number)?.status == .awaitingReview)
    try zhou.type("y", thenSee: "已通过   按 U 撤回")
  }
  #expect(try station.store.application(number)?.status == .passed)
}
