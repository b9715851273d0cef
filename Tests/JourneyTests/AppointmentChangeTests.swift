import TestSupport
import Testing
import TextUI

@Test func `a visit is moved to another day and its first place is free again`() throws {
  let folders = try JourneyFolders()
  try folders.setPlaces(morning: 1, afternoon: 0)
  let mei = try Applicant(at: folders)
  try mei.go(to: .appointment)
  try mei.type("r", thenSee: "❸")
  // The last day that can be booked.
  mei.terminal.press(.end)
  try mei.press(.enter, thenSee: "选择时段")
  try mei.press(.enter, thenSee: "确认改为这个时间")
  try mei.press(.enter, thenSee: "改期成功")
  let zhang = try Applicant(.zhangWei, at: folders)
  try zhang.go(to: .booking)
  try zhang.bookEarliest()
  try zhang.see("预约成功")
  try zhang.see(CalendarAnswer.today().firstDayInWords)
}

@Test func `a visit is cancelled and the application kept`() throws {
  let mei = try Applicant()
  try mei.go(to: .appointment)
  try mei.type("c", thenSee: "[ Y ")
  try mei.type("y", thenSee: "预约已取消")
  try mei.see("还没有选择日期")
  try mei.type("r", thenSee: "❸")
  try mei.bookEarliest()
  try mei.see("预约成功")
}

@Test func `a withdrawn application frees the person for another account`() throws {
  let mei = try Applicant()
  try mei.go(to: .appointment)
  try mei.type("x", thenSee: "[ Y ")
  try mei.type("y", thenSee: "申请已取消")
  try mei.press(.escape, thenSee: "我的申请人")
  try mei.type("n", thenSee: "❶")
  try mei.fillBasicInfo()
  try mei.goToDocuments()
}
