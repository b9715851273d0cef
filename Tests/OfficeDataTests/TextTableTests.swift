import Casework
import Testing

@testable import OfficeData

struct TextTableTests {
  let romanization = TextTables.romanization

  @Test func `all readings count, ü is v, and rare characters are known`() {
    #expect(romanization.readings(of: "都") == ["dou", "du"])
    #expect(romanization.readings(of: "女").first == "nv")
    #expect(romanization.readings(of: "重").contains("chong"))
    #expect(romanization.readings(of: "䶮") == ["yan"])
    #expect(romanization.readings(of: "㛃") == ["jie"])
    #expect(romanization.readings(of: "𠅤") == ["xi"])
  }

  @Test func `what is no Han character has no reading`() {
    for character: Character in ["a", "#", " ", "\n", "\r\n", "😀", "·"] {
      #expect(romanization.readings(of: character).isEmpty)
    }
  }

  @Test func `every character of every place name has a reading`() {
    let streets = BuiltIn.divisions.districts.flatMap { BuiltIn.divisions.streets(in: $0.code) }
    let unread = streets.flatMap(\.name).filter { romanization.readings(of: $0).isEmpty }
    #expect(unread.isEmpty, "\(unread)")
  }

  @Test(arguments: ["regions.txt", "pinyin.txt", "common-passwords.txt"])
  func `the lines are sorted by their bytes, so that halving finds them`(name: String) {
    let lines = EmbeddedBytes(named: name).bytes.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 7000)
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(line.lexicographicallyPrecedes(next))
    }
  }

  @Test func `places of ID numbers are named, in force, retired or only printed`() {
    let regions = TextTables.regions
    #expect(
      regions.place(of: "340122")
        == IdentityRegions.Place(name: "安徽省合肥市肥东县", standing: .inForce)
    )
    #expect(regions.place(of: "330103")?.standing == .retired)
    #expect(regions.place(of: "110201")?.standing == .printedLists)
    #expect(regions.place(of: "140120")?.standing == .otherLists)
    #expect(regions.place(of: "999999") == nil)
    #expect(regions.place(of: "3301") == nil)
  }

  @Test func `a common password is known in any case, a beginning of one is not`() {
    let passwords = TextTables.commonPasswords
    #expect(passwords.contains("password"))
    #expect(passwords.contains("PassWord"))
    #expect(passwords.contains("12345678"))
    #expect(!passwords.contains("vanguishedxyz"))
    #expect(!passwords.contains("passwor"))
    #expect(!passwords.contains(""))
  }
}
