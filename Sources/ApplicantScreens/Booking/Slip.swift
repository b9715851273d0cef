import CaseWords
import Casework
import TextUI

/// The appointment slip: the facts of the page as plain text to save or print, in Chinese.
struct Slip: Sendable {
  /// The widest line, in cells.
  static let width = 72

  /// The whole slip, lines ended by LF.
  let text: String

  init(_ facts: AppointmentFacts, printedAt moment: Moment) {
    let rule = ShownText(String(repeating: "=", count: Self.width))
    var lines = [rule]
    lines += Self.lines("预约凭条", "杭州市居住证服务平台")
    lines += Self.lines("申请编号", Phrase(facts.number))
    for fact in facts.facts { lines += Self.lines(fact.name, fact.value) }
    lines += Self.lines(
      "打印时间",
      "\(moment.day.phraseWithYear) \(moment.day.weekday.phrase) \(moment.clock)"
    )
    lines.append(rule)
    lines += Self.text("请携带材料原件，按预约时间到派出所居住证窗口优先办理。到场前一天以前可以更改或取消。")
      .wrapped(toWidth: Self.width)
    text = lines.map { $0.text + "\n" }.joined()
  }

  /// The file's name on the stick: ASCII, because sticks are mounted with any character set.
  static func fileName(of number: ApplicationNumber) -> String { "juzhu-\(number.text).txt" }

  private static let indent = 12

  private static func lines(_ name: Phrase, _ value: Phrase) -> [ShownText] {
    let rows = text(value).wrapped(toWidth: width - indent)
    return rows.enumerated().map { place, row in
      (place == 0 ? text(name) : .empty).padded(toWidth: indent) + row
    }
  }

  private static func text(_ phrase: Phrase) -> ShownText { Catalogue.chinese.text(of: phrase) }
}
