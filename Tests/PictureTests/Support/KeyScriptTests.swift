import TestSupport
import Testing
import TextUI

@Suite struct KeyScriptTests {
  @Test func `names, repetitions, clicks and typed text become keys`() {
    let script: KeyScript = "<tab>梅1<down*2><f3><c-u><click 5:21><paste a b><lt>"
    let click = Mouse(button: .left, action: .press, column: 21, row: 5)
    #expect(
      script.keys == [
        .tab, .character("梅"), .character("1"), .down, .down, .function(3), .control("u"),
        .mouse(click), .paste("a b"), .character("<"),
      ]
    )
  }

  @Test func `a page with a wrong caret or a lost style differs from its file`() {
    var frame = Frame(size: Size(width: 12, height: 2))
    frame.write(Phrase("姓名"), at: Point(x: 2, y: 1), style: .error)
    frame.cursor = Point(x: 6, y: 1)
    #expect(FrameText(frame).text == "\n  姓名\n────────────\ncursor 1:6\nerror 1:2-5\n")
  }
}
