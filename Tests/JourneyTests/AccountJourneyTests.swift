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

@Test func `what is seen can be clicked`() throws {
  let mei = try Applicant()
  for (words, mark) in [("3  新用户注册", "阅读隐私告知"), ("[ 返回 ]", "居住证预约受理")] {
    let row = try mei.see(words)
    let place = try #require(mei.column(of: words, row: row))
    mei.terminal.press(.mouse(Mouse(button: .left, action: .press, column: place, row: row)))
    try mei.see(mark)
  }
}

extension Applicant {
  /// The column in cells of the middle of a text in a row.
  fileprivate func column(of words: String, row: Int) -> Int? {
    let cells = (0..<terminal.screen.columns).map { terminal.screen.cell($0, row) }
    let starts = cells.indices.first { start in
      let rest = cells[start...].filter { !$0.isRightHalf }
      return rest.map { $0.text.isEmpty ? " " : $0.text }.joined().hasPrefix(words)
    }
    return starts.map { $0 + words.count / 2 }
  }
}
