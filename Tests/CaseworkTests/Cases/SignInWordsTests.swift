import Casework
import Testing

struct SignInWordsTests {
  @Test(arguments: [
    ("", UserNameProblem.empty), ("mei", .length(3)), ("meilanfang_0123456789", .length(21)),
    ("1mei", .firstNotALetter), ("_mei", .firstNotALetter),
    ("mei lan", .badCharacter(place: 4, " ")),
    ("梅兰芳梅", .badCharacter(place: 1, "梅")), ("ｍeilan", .badCharacter(place: 1, "ｍ")),
    ("mei-lan", .badCharacter(place: 4, "-")),
    ("Keiko\u{212A}", .badCharacter(place: 6, "\u{212A}")),
  ])
  func `what is no user name is refused with its reason`(
    _ typed: String,
    problem: UserNameProblem
  ) {
    #expect(throws: problem) { try UserName(typed) }
  }

  @Test func `user names differ by more than capitals`() throws {
    #expect(try UserName("Mei_Lan1") == UserName("mei_lan1"))
    #expect(try UserName("MEIL").text == "meil")
    #expect(try UserName("a2345678901234567890").text.utf8.count == 20)
  }

  @Test(arguments: [
    ("", PasswordProblem.empty), ("1234567", .tooShort(7)), ("梅兰芳", .tooShort(3)),
    ("password", .tooCommon), ("Mei_Lan1", .sameAsUserName),
    (String(repeating: "x", count: 129), .tooLong), (String(repeating: "𠅤", count: 129), .tooLong),
    ("e" + String(repeating: "\u{301}", count: 256), .tooLong),
  ])
  func `weak passwords are refused with their reason`(_ typed: String, problem: PasswordProblem)
    throws
  {
    let userName = try UserName("mei_lan1")
    #expect(throws: problem) {
      try Password(typed, for: userName, isCommon: { $0 == "password" })
    }
  }

  @Test(arguments: ["12345678", " 8 blank ", "八个汉字也是密码", String(repeating: "𠅤", count: 128)])
  func `any 8 to 128 characters may be a password, as typed`(_ typed: String) throws {
    let password = try Password(typed, for: nil, isCommon: { _ in false })
    #expect(password.text == typed)
    #expect("\(password)" == "••••••••")
    #expect(String(reflecting: password) == "••••••••")
  }
}
