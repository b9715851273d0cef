import Casework
import Testing

struct PersonNameTests {
  @Test(arguments: [
    ("梅兰芳", "梅兰芳"), (" 张　三 ", "张三"), ("买买提•艾力", "买买提·艾力"),
    ("买买提・艾力", "买买提·艾力"), ("买买提‧艾力", "买买提·艾力"), ("买买提.艾力", "买买提·艾力"),
    ("买买提．艾力", "买买提·艾力"), ("马䶮", "马䶮"), ("㛃𠅤", "㛃𠅤"), ("王〇", "王〇"),
    ("张\u{2A700}", "张\u{2A700}"), ("张\u{2EBF0}", "张\u{2EBF0}"), ("张\u{3134A}", "张\u{3134A}"),
    ("张\u{323AF}", "张\u{323AF}"), ("张\u{33479}", "张\u{33479}"), ("张\u{FA0E}", "张\u{FA0E}"),
  ])
  func `names of any Han characters are taken`(_ typed: String, text: String) throws {
    #expect(try PersonName(typed).text == text)
  }

  @Test(arguments: [
    ("", PersonNameProblem.empty), ("  ", .empty), ("梅", .tooShort), ("·梅兰", .misplacedSeparator),
    ("梅兰·", .misplacedSeparator), ("买买提·.艾力", .misplacedSeparator), ("·", .misplacedSeparator),
    ("梅兰1", .notHan(place: 3, "1")), ("Mei", .notHan(place: 1, "M")),
    ("梅 兰３", .notHan(place: 3, "３")), ("梅兰\u{202E}", .notHan(place: 3, "\u{202E}")),
    ("梅兰\u{1B}", .notHan(place: 3, "\u{1B}")), ("梅兰\u{301}", .notHan(place: 3, "\u{301}")),
    ("梅\u{E863}", .notHan(place: 2, "\u{E863}")), ("かな", .notHan(place: 1, "か")),
    ("⼤大", .notHan(place: 1, "⼤")),
  ])
  func `what is no name is refused with its reason`(_ typed: String, problem: PersonNameProblem) {
    #expect(throws: problem) { try PersonName(typed) }
  }

  @Test func `fifty characters are the most, and 256 bytes come first`() throws {
    let fifty = String(repeating: "梅", count: 50)
    #expect(try PersonName(fifty).text == fifty)
    #expect(throws: PersonNameProblem.tooLong) { try PersonName(fifty + "梅") }
    #expect(throws: PersonNameProblem.tooLong) {
      try PersonName("梅" + String(repeating: "\u{301}", count: 127))
    }
  }

  @Test(arguments: [("梅兰", "梅*"), ("梅兰芳", "梅**"), ("欧阳修之", "欧**"), ("买买提·艾力", "买**")])
  func `a mask shows the first character and two stars at most`(_ text: String, masked: String)
    throws
  {
    #expect(try PersonName(text).masked == masked)
    #expect("\(try PersonName(text))" == masked)
  }
}
