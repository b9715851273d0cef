import Testing
import TextUI

@Suite("Phrases and their words")
struct PhraseTests {
  private let english = Catalogue(
    language: .english,
    translations: [
      "%@月%@日": "%2$@ of month %1$@", "已用 %@/5 名": "%@ of 5 people", "派出所": "station",
      "请到%@": "Please go to the %@", "100%": "100 %", "甲": "%", "乙": "%3$@!",
    ]
  )

  private static let cases: [(Phrase, String, String)] = [
    ("\(11)月\(23)日", "11月23日", "23 of month 11"),
    ("已用 \(2)/5 名", "已用 2/5 名", "2 of 5 people"),
    ("请到\("派出所" as Phrase)", "请到派出所", "Please go to the station"),
    ("没有译文", "没有译文", "没有译文"), ("100%", "100%", "100 %"), ("甲", "甲", "%"),
    ("乙", "乙", "%3$@!"),
  ]

  @Test(arguments: cases)
  func `what is put in stands where each language has it`(
    phrase: Phrase,
    chinese: String,
    inEnglish: String
  ) {
    #expect(Catalogue.chinese.text(of: phrase).text == chinese)
    #expect(english.text(of: phrase).text == inEnglish)
  }

  @Test func `text of a person is never taken for a place to put something in`() {
    let name = ShownText("%@ %1$@")
    #expect(english.text(of: "请到\(name)").text == "Please go to the %@ %1$@")
  }
}
