import TestSupport
import Testing
import TextUI

@Test func `a person registers with a Chinese name, signs out and signs in again`() throws {
  let mei = try Applicant()
  try mei.register()
  try mei.see("还没有申请")
  try mei.see("梅**")
  try mei.signOut()
  try mei.seeNo("梅**")
  try mei.signIn()
  try mei.see("梅**")
  try mei.signOut()
  #expect(try mei.leave() == 0)
}

@Test func `the guide leads back to the first page`() throws {
  let mei = try Applicant()
  try mei.type("4", thenSee: "出入境证件")
  try mei.press(.escape, thenSee: "新用户注册")
}

@Test func `a wrong password and an unknown user are told the same`() throws {
  let mei = try Applicant()
  try mei.register()
  try mei.signOut()
  try mei.type("2", thenSee: "F6 改为算术题")
  try mei.answerSignIn(password: "wrong-password-1")
  let row = try mei.see("用户名或密码不正确")
  let said = mei.terminal.rows[row]
  try mei.press(.escape, thenSee: "新用户注册")
  let nobody = try Applicant(.zhangWei, at: mei.folders)
  try nobody.type("2", thenSee: "F6 改为算术题")
  try nobody.answerSignIn(password: "wrong-password-1")
  try nobody.see("用户名或密码不正确")
  #expect(nobody.terminal.rows[row] == said)
}
