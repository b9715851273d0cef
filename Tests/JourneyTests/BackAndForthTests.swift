import TestSupport
import Testing
import TextUI

@Test func `going back through the wizard and on again loses nothing`() throws {
  let mei = try Applicant()
  try mei.go(to: .check)
  let check = mei.body
  try mei.press(.escape, thenSee: "必须的材料已齐全")
  try mei.press(.escape, thenSee: "❶")
  try mei.press(.backTab, thenSee: "▸ 服务单位")
  try mei.settle()
  let basicInfo = mei.body
  try mei.press(.escape, thenSee: "继续填写")
  try mei.press(.enter, thenSee: "❶")
  try mei.seeAgain(basicInfo)
  try mei.press(.tab, thenSee: "▸ [ 下一步 ]")
  try mei.goToDocuments()
  try mei.see("必须的材料已齐全")
  #expect(mei.body.count { $0.contains("✓ 1 页") } == Applicant.files.count)
  try mei.goToCheck()
  try mei.seeAgain(check)
}

@Test func `English and back changes nothing on any page`() throws {
  let mei = try Applicant()
  try mei.walk(Page.allCases) { page in
    let before = mei.body
    try mei.press(.function(3), thenSee: "F3 中文")
    #expect(mei.body != before, "\(page)")
    try mei.press(.function(3), thenSee: "F3 English")
    try mei.seeAgain(before)
  }
}

@Test func `help lies over every page and goes away again`() throws {
  let mei = try Applicant()
  try mei.walk(Page.allCases) { page in
    let before = mei.body
    try mei.press(.function(1), thenSee: "帮助：")
    try mei.press(.escape, thenSee: "F1 帮助")
    try mei.seeAgain(before)
  }
}

@Test func `the curtain hides a page until the password is typed`() throws {
  let mei = try Applicant()
  try mei.go(to: .basicInfo)
  let before = mei.body
  try mei.press(.function(4), thenSee: "屏幕已遮挡")
  try mei.seeNo("大学路")
  try mei.type(" ", thenSee: "请输入密码继续")
  try mei.type("wrong\r", thenSee: "密码不正确")
  try mei.type("\(mei.password)\r", thenSee: "▸ 详细地址")
  try mei.seeAgain(before)
}

@Test func `half a form is not judged on the way back`() throws {
  let mei = try Applicant()
  try mei.register()
  try mei.startApplication()
  mei.type("\t\t")
  mei.terminal.press(.control("u"))
  try mei.type("123", thenSee: "▸ 身份证号   123")
  try mei.press(.escape, thenSee: "▸ 草稿")
  try mei.press(.enter, thenSee: "▸ 身份证号   123")
}
