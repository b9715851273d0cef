import Casework
import TestSupport
import Testing
import TextUI

@Suite("Finding a place by what is typed")
struct PlaceSpellingTests {
  private func finds(_ typed: String, in name: String) -> Bool {
    let readings = SampleOffice.office.romanization.readings(of:)
    var match = SpellingMatch(typed, spelling: Spelling(readings: readings))
    return match.rank(of: ShownText(name)) != nil
  }

  @Test(arguments: ["xyjd", "xiaoying", "xiaoyjd", "小yjd", "营街", "yj", "XYJD", "xiao ying"])
  func `小营街道 is found by`(typed: String) {
    #expect(finds(typed, in: "小营街道"))
  }

  @Test(arguments: ["xyd", "xioyjd", "jdx", "xyjdd"])
  func `小营街道 is not found by`(typed: String) {
    #expect(!finds(typed, in: "小营街道"))
  }

  @Test func `dxl finds 大学路社区`() {
    #expect(finds("dxl", in: "大学路社区"))
  }
}
