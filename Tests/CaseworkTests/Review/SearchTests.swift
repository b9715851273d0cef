import Casework
import TestSupport
import Testing

struct SearchTests {
  private func row(_ name: String, number serial: Int = 1, tail: String = "9975") throws -> QueueRow
  {
    let name = try PersonName(name)
    return QueueRow(
      place: QueuePlace(
        status: .awaitingReview,
        received: .sample,
        number: ApplicationNumber(serial: serial)
      ),
      name: name,
      initials: NameInitials(name, SampleOffice.office.romanization),
      identityTail: tail,
      mobile: try Mobile("13800138000"),
      visit: nil,
      submissions: 1
    )
  }

  @Test(arguments: [
    ("梅明强", "梅"), ("梅明强", "明强"), ("梅明强", "mmq"), ("梅明强", "MQ"), ("单小明", "sxm"),
    ("单小明", "dxm"), ("阿卜杜热西提·买买提", "tmm"), ("梅明强", "138001"), ("梅明强", "8000"),
    ("梅明强", "a1"), ("梅明强", "A0000000001"), ("梅明强", "0000000001"), ("梅明强", "9975"),
    ("梅明强", " 梅 明 "),
  ])
  func `a row is found by name, initials, mobile, number and the ID number's end`(
    _ name: String,
    _ typed: String
  ) throws {
    let words = try #require(SearchWords(typed))
    #expect(words.match(try row(name)))
  }

  @Test(arguments: ["强明", "qm", "mmqq", "a2", "A10", "9974", "139", "梅x", "⼤"])
  func `what does not fit is not found`(_ typed: String) throws {
    let words = try #require(SearchWords(typed))
    #expect(try !words.match(row("梅明强")))
  }

  @Test func `the end of an ID number may be an x`() throws {
    let words = try #require(SearchWords("123X"))
    #expect(try words.match(row("梅明强", tail: "123X")))
    #expect(try !words.match(row("梅明强", tail: "1234")))
  }

  @Test func `nothing and too much are no search`() {
    #expect(SearchWords("") == nil)
    #expect(SearchWords(" \t　") == nil)
    #expect(SearchWords("梅" + String(repeating: "\u{301}", count: 1000)) == nil)
    #expect(SearchWords("a99999999999999999999")?.text == "a99999999999999999999")
  }

  @Test func `initials are kept as letters and blanks alone`() throws {
    let initials = NameInitials(try PersonName("单小明"), SampleOffice.office.romanization)
    #expect(NameInitials(storedText: initials.text) == initials)
    for text in ["A", "s|x", "s\u{0}", "ß", String(repeating: "a", count: 501)] {
      #expect(NameInitials(storedText: text) == nil)
    }
  }
}
