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
