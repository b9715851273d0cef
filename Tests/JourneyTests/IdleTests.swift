import TestSupport
import Testing
import TextUI

@Test func `an unattended session is warned, counted down and put away`() throws {
  let folders = try JourneyFolders()
  let mei = try Applicant(at: folders, ["--idle-warn", "4", "--idle-wipe", "7"])
  try mei.register()
  try mei.see("您还在吗")
  try mei.see("2 秒后将自动退出")
  try mei.see("1 秒后将自动退出")
  try mei.see("居住证预约受理")
  try mei.see("长时间没有操作")
  try mei.seeNo("梅**")
}

@Test func `any key answers the warning and is not taken for more`() throws {
  let folders = try JourneyFolders()
  let mei = try Applicant(at: folders, ["--idle-warn", "4", "--idle-wipe", "60"])
  try mei.register()
  try mei.see("您还在吗")
  mei.type("n")
  try mei.seeNo("您还在吗")
  try mei.see("还没有申请")
}

@Test func `what was typed before signing in is wiped`() throws {
  let folders = try JourneyFolders()
  let mei = try Applicant(at: folders, ["--idle-warn", "3", "--idle-wipe", "5"])
  try mei.type("3", thenSee: "阅读隐私告知")
  mei.type("secret_name")
  try mei.see("已填写的内容将被清除")
  try mei.see("居住证预约受理")
  try mei.type("3", thenSee: "阅读隐私告知")
  try mei.seeNo("secret_name")
}

@Test func `what an unattended person had typed is in the draft`() throws {
  let folders = try JourneyFolders()
  let mei = try Applicant(at: folders, ["--idle-warn", "5", "--idle-wipe", "7"])
  try mei.go(to: .basicInfo)
  try mei.type("9幢", thenSee: "大学路23号9幢")
  try mei.see("已填写的内容会保存为草稿")
  try mei.see("居住证预约受理")
  try mei.seeNo("大学路")
  try mei.signIn()
  try mei.press(.enter, thenSee: "大学路23号9幢")
}
