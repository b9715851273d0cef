import Testing
import TextUI

struct ShownTextTests {
  @Test func `plain Chinese is shown as it is`() {
    #expect(ShownText("大学路23号 Lü").text == "大学路23号 Lü")
  }

  @Test func `a run of line ends and controls becomes one space`() {
    #expect(ShownText("甲\r\n乙\u{1B}[31m丙\u{2028}\u{85}丁").text == "甲 乙 [31m丙 丁")
  }

  @Test func `what reverses or hides text is dropped`() {
    let hostile = "A\u{202E}B\u{200D}C\u{FE0F}D\u{E0041}E\u{AD}F\u{3164}G\u{2066}"
    #expect(ShownText(hostile).text == "ABCDEFG")
  }

  @Test func `private, unassigned and noncharacters become the replacement character`() {
    #expect(
      ShownText("\u{E000}\u{378}\u{FFFF}\u{10FFFF}").text == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
    )
  }

  @Test func `an empty Han place becomes a geta, a new Han character stays`() {
    #expect(ShownText("\u{2A6E0}\u{31350}").text == "〓\u{31350}")
    #expect(ShownText("\u{31350}").width() == 2)
  }

  @Test func `at most four marks stay on a character, and none without one`() {
    let marks = String(repeating: "\u{301}", count: 9)
    let shown = ShownText(marks + "e" + marks)
    #expect(
      Array(shown.text.unicodeScalars) == Array(("e" + marks.prefixOfScalars(4)).unicodeScalars)
    )
  }

  @Test func `longer text is cut within its bytes and says so`() {
    #expect(ShownText("大学路大学路", limit: 12).text == "大学路…")
    #expect(ShownText("大学路大", limit: 12).text == "大学路大")
    #expect(ShownText(String(repeating: "字", count: 5_000)).text.utf8.count <= 4096)
  }

  @Test func `characters are split as the terminal splits them`() {
    let shown = ShownText("e\u{301}大क\u{93E}")
    #expect(shown.characters.map { $0.width() } == [1, 2, 1, 1])
    #expect(shown.characters.first { _ in true }?.character == "é")
  }

  @Test func `a million marks on one letter take linear time`() {
    let bomb = "A" + String(String.UnicodeScalarView(repeatElement("\u{301}", count: 1_000_000)))
    let clock = ContinuousClock()
    let time = clock.measure { #expect(ShownText(bomb).text.unicodeScalars.count <= 6) }
    let unlimited = clock.measure {
      #expect(ShownText(bomb, limit: .max).characters.map { $0 }.count == 1)
    }
    #expect(time < .seconds(5) && unlimited < .seconds(20))
  }
}

extension String {
  fileprivate func prefixOfScalars(_ count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
  }
}
