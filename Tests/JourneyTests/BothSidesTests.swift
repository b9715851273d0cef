import TestSupport
import Testing
import TextUI

extension Applicant {
  /// From the appointment of a returned case, at the kiosk where it was made, through the marks to
  /// a new appointment.
  fileprivate func mend() throws {
    try press(.escape, thenSee: "! 需修改")
    try press(.enter, thenSee: "以下2处需要修改")
    try see("1. 详细地址：请写明幢、单元和室号")
    try type("r", thenSee: "▸ 详细地址")
    try see("! 退回原因：请写明幢、单元和室号")
    terminal.press(.end)
    type("2幢301室\t")
    try see("▸ [ 下一步 ]")
    try press(.enter, thenSee: "❷")
    try see("▸ 房屋租赁合同")
    try folders.put(SampleFiles.pdf(note: "new lease"), named: "new.pdf")
    try attach("new.pdf")
    try goToCheck()
    try submit()
    try bookEarliest()
    try see("预约成功")
  }
}

extension Officer {
  /// From the queue on the booked day, the person chosen: the whole way through the window.
  fileprivate func serve() throws {
    try type("w", thenSee: "今日到场   11月26日")
    try press(.enter, thenSee: "已到场，按 Enter 查验原件")
    try press(.enter, thenSee: "查验原件：梅明强")
    try press(.enter, thenSee: "原件没有核对")
    type("a")
    try press(.enter, thenSee: "已受理 · 回执编号")
    try see("12月11日")
    try press(.function(7), thenSee: "居住证已交本人，办结？")
    try type("y", thenSee: "梅明强 已办结")
  }
}

@Test func `a case goes the whole way between the kiosk and the desk`() throws {
  let station = try StationFolder()
  try station.sign(.zhou)
  let zhou = try Officer.signedIn(.zhou, at: station)
  try zhou.see("（这一页签没有申请）")
  let mei = try station.applicant()
  try mei.go(to: .appointment)
  // Nobody has pressed a key at the desk.
  try zhou.see("▸ A0000000001")
  try zhou.openCase()
  try zhou.findTwoFaults(of: 13)
  try zhou.decide("2 退回补正", thenSee: "退回补正")
  #expect(try station.command("messages", "list").text.contains("有2处需修改"))
  try mei.mend()
  try zhou.see("▸ A0000000001")
  try zhou.see("复审")
  try zhou.openCase()
  try zhou.type("d", thenSee: "新旧对照：与上次审核时相比")
  try zhou.see("│ 上城区 小营街道 大学路23号2幢301室")
  zhou.terminal.press(.escape)
  try zhou.seeNo("新旧对照：")
  try zhou.type("a", thenSee: "核对 13/13")
  try zhou.decide("1 通过", thenSee: "已通过")
  try station.clock.wait(seconds: 121)
  let delivered = try station.command("messages", "deliver", "--command", "/bin/true")
  #expect(delivered.text.contains("失败 0"))
  #expect(!(try station.command("messages", "list").text.contains("A0000000001")))
  try station.clock.go(to: "2026-11-26", hour: 10)
  zhou.type("x")
  try zhou.see("长时间没有操作")
  try zhou.signIn()
  try zhou.serve()
  mei.type("x")
  try mei.see("居住证预约受理")
  try mei.signIn()
  try mei.see("已办结")
}

@Test func `what others do never moves the row under the cursor`() throws {
  let station = try StationFolder()
  try station.sign(.zhou)
  let chen = try station.sign(.chen)
  let numbers = try [.meiMingqiang, .zhangWei, .maLan].map { try station.booked($0) }
  let zhou = try Officer.signedIn(.zhou, at: station)
  try zhou.press(.down, thenSee: "▸ \(numbers[1].text)")
  let row = try zhou.see("▸ \(numbers[1].text)")
  try chen.settle(.pass, numbers[0])
  try zhou.see("– 已移出")
  try station.booked(.fangYuan)
  try zhou.see("A0000000004")
  #expect(try zhou.see("▸ \(numbers[1].text)") == row)
  try zhou.press(.function(5), thenSee: "1 待初审 3")
  try zhou.seeNo("– 已移出")
  try zhou.see("▸ \(numbers[1].text)")
}
