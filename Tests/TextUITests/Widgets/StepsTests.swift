import Testing
import TextUI

struct StepsTests {
  private let words: [Phrase] = ["基本信息", "证明材料", "预约日期", "查看预约"]

  private func row(_ current: Int, width: Int, look: Look = Look()) -> String {
    let steps = Steps(words, current: current)
    return Drawn(width, 1, look: look) { steps.draw(on: &$0, in: $1) }.rows[0]
  }

  @Test func `the bar fills its width and marks the step being done`() {
    #expect(row(0, width: 76).hasPrefix("❶ 基本信息 ━━━━━━━━━━ ② 证明材料 ────"))
    #expect(row(1, width: 76).hasPrefix("✓ 基本信息 ━━━━"))
    #expect(row(1, width: 76).contains("━ ❷ 证明材料 ━"))
    #expect(row(1, width: 76).hasSuffix("─ ④ 查看预约"))
  }

  @Test func `without room for the words only the current step has them`() {
    #expect(row(2, width: 30) == "✓ ━━━━ ✓ ━━━━ ❸ 预约日期 ━━━ ④")
    #expect(row(2, width: 14) == "3/4 预约日期")
  }

  @Test func `plain terminals get numbers and arrows`() {
    #expect(row(1, width: 66, look: .ascii).hasPrefix("1. 基本信息 --"))
    #expect(row(1, width: 66, look: .ascii).contains("> [2. 证明材料] -"))
  }

  @Test func `English words fit too`() {
    let look = Look.english([
      "基本信息": "Your details", "证明材料": "Documents", "预约日期": "Date", "查看预约": "Appointment",
    ])
    #expect(row(0, width: 76, look: look).hasPrefix("❶ Your details ━"))
    #expect(row(0, width: 76, look: look).hasSuffix("─ ④ Appointment"))
  }

  @Test func `no width is too small and no step too many`() {
    for width in 0...40 { #expect(row(3, width: width).count <= width) }
    #expect(row(9, width: 76).hasPrefix("✓ 基本信息"))
  }
}
