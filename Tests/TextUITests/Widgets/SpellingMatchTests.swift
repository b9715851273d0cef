import Testing
import TextUI

struct SpellingMatchTests {
  private func rank(_ query: String, _ name: String) -> SpellingMatch.Rank? {
    var match = SpellingMatch(query, spelling: .sample)
    return match.rank(of: ShownText(name))
  }

  @Test(arguments: [
    "小营街道", "xyjd", "xiaoyingjiedao", "xiaoyingjd", "小y街d", "xiaoy街道", "XYJD", "ＸＹＪＤ",
    "xiao ying jie dao", "xiao'ying jd",
  ])
  func `characters, pinyin, initials and mixtures spell the whole name`(query: String) {
    #expect(rank(query, "小营街道") == .whole)
  }

  @Test(arguments: ["x", "xi", "xiaoyi", "小y街", "xyj", "xiaoyingj"])
  func `a beginning fits, also one broken off within a syllable`(query: String) {
    let expected: SpellingMatch.Rank = .beginning
    #expect(rank(query, "小营街道") == expected)
  }

  @Test(arguments: ["营", "yjd", "街道", "jiedao", "yingj"])
  func `a match may begin at any character`(query: String) {
    #expect(rank(query, "小营街道") != nil)
  }

  @Test func `what begins inside ranks after what begins the name`() {
    #expect(rank("大学路", "大学路社区") == .beginning)
    #expect(rank("学路", "大学路社区") == .inside)
    #expect(rank("sq", "大学路社区") == .inside)
  }

  @Test(arguments: ["xyd", "xiayingjd", "xiaoyingjdd", "营小", "z", "xiaoyingjiedaolu"])
  func `what is spelled otherwise does not fit`(query: String) {
    #expect(rank(query, "小营街道") == nil)
  }

  @Test func `the initials of two letters count, and u with dots is typed as v`() {
    #expect(rank("zhs", "中山") == .whole)
    #expect(rank("zshan", "中山") == .whole)
    #expect(rank("lv", "绿") == .whole)
  }

  @Test func `every reading of a character counts`() {
    #expect(rank("dai", "大") == .whole)
    #expect(rank("ou", "区") == .whole)
  }

  @Test func `marks and brackets in a name need not be typed`() {
    #expect(rank("阿卜b·a", "阿卜 (B)·A") == .whole)
    #expect(rank("xian", "西安") == .whole)
  }

  @Test func `a query longer than it may be is cut, a name of any length is walked once`() {
    let long = String(repeating: "大", count: 1_000)
    #expect(rank(long, long) != nil)
    #expect(rank(String(repeating: "d", count: 60) + "x", long) == nil)
  }

  @Test func `everything fits an empty query, and nothing else fits an empty name`() {
    #expect(rank("", "小营") == .beginning)
    #expect(rank(" ", "小营") == .beginning)
    #expect(rank("x", "") == nil)
  }

  @Test func `without pinyin a name is found by its characters only`() {
    var letters = SpellingMatch("xy", spelling: .none)
    var characters = SpellingMatch("营街", spelling: .none)
    #expect(letters.rank(of: ShownText("小营街道")) == nil)
    #expect(characters.rank(of: ShownText("小营街道")) == .inside)
  }
}
