import TestSupport
import Testing
import TextUI

extension Applicant {
  /// From the page on which the last try failed: tries once more.
  fileprivate func tryAgain(password: String) throws {
    // The first letter takes the old sentence away, so that the next one is the next answer.
    type(password)
    try seeNo("不正确")
    type("\t\(try SumOnScreen.answer(on: terminal.rows))\r")
  }

  /// From the first page to the answer of the first try.
  fileprivate func fail() throws {
    try type("2", thenSee: "F6 改为算术题")
    try answerSignIn(password: "wrong-password-0")
    try see("用户名或密码不正确")
  }
}

@Test func `a wrong password and an unknown user are told the same`() throws {
  let mei = try Applicant()
  try mei.register()
  try mei.signOut()
  let nobody = try Applicant(.zhangWei, at: mei.folders)
  for person in [mei, nobody] {
    try person.fail()
    try person.see("✗ 用户名或密码不正确。还没有账户？请先注册新用户")
  }
}

@Test func `ten failures make the account wait, at another kiosk too`() throws {
  let mei = try Applicant()
  try mei.register()
  try mei.signOut()
  try mei.fail()
  for _ in 2...10 {
    try mei.tryAgain(password: "wrong-password-0")
    try mei.see("用户名或密码不正确")
  }
  try mei.tryAgain(password: mei.password)
  try mei.see("错误次数过多")
  mei.terminal.signal(9)
  let again = try Applicant(at: mei.folders)
  try again.type("2", thenSee: "F6 改为算术题")
  try again.answerSignIn(password: again.password)
  try again.see("错误次数过多")
}

@Test func `a wrong sum is refused whatever the password`() throws {
  let mei = try Applicant()
  try mei.register()
  try mei.signOut()
  try mei.type("2", thenSee: "F6 改为算术题")
  mei.type("\(mei.person.userName)\t\(mei.password)\tno such\r")
  try mei.see("验证码不正确")
}
