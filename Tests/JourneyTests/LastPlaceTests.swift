import TestSupport
import Testing
import TextUI

extension Applicant {
  /// In the calendar: up to the question before the earliest day is taken.
  fileprivate func askForEarliest() throws {
    try type("e", thenSee: "最早可约：")
    try press(.enter, thenSee: "选择时段")
    try press(.enter, thenSee: "确认预约这个时间")
  }
}

@Test func `of two who ask for the last place one gets it`() throws {
  let folders = try JourneyFolders()
  try folders.setPlaces(morning: 1, afternoon: 0)
  let mei = try Applicant(at: folders)
  let zhang = try Applicant(.zhangWei, at: folders)
  try mei.go(to: .booking)
  try zhang.go(to: .booking)
  try mei.askForEarliest()
  try zhang.askForEarliest()
  mei.terminal.press(.enter)
  zhang.terminal.press(.enter)
  try mei.seeOneOf("预约成功", "名额已被占用，请选择其他日期")
  try zhang.seeOneOf("预约成功", "名额已被占用，请选择其他日期")
  #expect(mei.shows("预约成功") != zhang.shows("预约成功"))
  let late = mei.shows("预约成功") ? zhang : mei
  try late.bookEarliest()
  try late.see("预约成功")
}

@Test func `nobody is applied for twice, from whatever account and kiosk`() throws {
  let folders = try JourneyFolders()
  let mei = try Applicant(at: folders)
  let zhang = try Applicant(.zhangWei, at: folders)
  try zhang.go(to: .booking)
  try mei.register()
  try mei.startApplication()
  try mei.fillBasicInfo()
  // Over 服务单位 … 手机号码 back to the ID number.
  for _ in 0..<12 { mei.terminal.press(.backTab) }
  try mei.see("▸ 身份证号")
  mei.terminal.press(.control("u"))
  mei.type(SamplePerson.zhangWei.identityNumber)
  for _ in 0..<12 { mei.terminal.press(.tab) }
  try mei.see("▸ [ 下一步 ]")
  try mei.press(.enter, thenSee: "此人已有一份办理中的申请（在其他账户）")
}

extension Applicant {
  /// Waits until the screen shows one of two texts.
  func seeOneOf(_ first: String, _ second: String) throws {
    try terminal.wait(until: "“\(first)” or “\(second)”", seconds: Self.patience) { screen in
      screen.rows.contains { $0.contains(first) || $0.contains(second) }
    }
  }
}
