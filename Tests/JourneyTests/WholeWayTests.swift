import TestSupport
import Testing
import TextUI

@Test func `a person goes the whole way from the first page to the appointment`() throws {
  let mei = try Applicant()
  try mei.go(to: .guide)
  try mei.press(.escape, thenSee: "居住证预约受理")
  try mei.go(to: .booking)
  let calendar = try CalendarAnswer.today()
  try mei.bookEarliest()
  try mei.see("❹")
  try mei.see("预约成功")
  for text in ["A0000000001", "梅明强", "小营派出所", calendar.firstDayInWords] {
    try mei.see(text)
  }
  try mei.signOut()
  try mei.signIn()
  try mei.see("梅明强")
  try mei.press(.enter, thenSee: "A0000000001")
  try mei.see(calendar.firstDayInWords)
}

@Test func `the slip is saved as text with the number and the day`() throws {
  let mei = try Applicant()
  try mei.go(to: .appointment)
  let path = mei.folders.slips + "/juzhu-A0000000001.txt"
  try mei.type("s", thenSee: "凭条已保存：\(path)")
  let slip = String(decoding: mei.folders.bytes(of: path), as: UTF8.self)
  let day = try CalendarAnswer.today().firstDayInWords
  for words in ["预约凭条", "A0000000001", "梅明强", "小营派出所", day] {
    #expect(slip.contains(words), "\(words)")
  }
}

@Test func `what was booked stands in the journal on the disk`() throws {
  let mei = try Applicant()
  try mei.go(to: .appointment)
  let journal = try mei.folders.everything(beneath: mei.folders.data + "/1-journal")
  let text = journal.map { String(decoding: mei.folders.bytes(of: $0), as: UTF8.self) }.joined()
  let day = try #require(CalendarAnswer.today().bookable.first)
  for words in ["A0000000001", "梅明强", "大学路23号", day, "morning"] {
    #expect(text.contains(words), "\(words)")
  }
}

@Test func `the files are kept as they were brought`() throws {
  let mei = try Applicant()
  try mei.go(to: .check)
  let kept = try mei.folders.everything(beneath: mei.folders.data + "/3-attachments")
  let contents = Set(kept.map { mei.folders.bytes(of: $0) })
  for file in Applicant.files { #expect(contents.contains(file.bytes), "\(file.name)") }
}

@Test func `for another person the agent's papers are asked for too`() throws {
  let mei = try Applicant()
  try mei.register()
  try mei.startApplication()
  try mei.type(" ", thenSee: "(•) 为他人代办")
  try mei.see("关系")
}

extension CalendarAnswer {
  /// The first bookable day as pages say it: 11月26日.
  var firstDayInWords: String {
    let numbers = (bookable.first ?? "").split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return "?" }
    return "\(numbers[1])月\(numbers[2])日"
  }
}
