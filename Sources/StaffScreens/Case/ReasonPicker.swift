import CaseWords
import Casework
import TextUI

/// Picks what is told to the applicant: one of the office's reasons, or the reviewer's own words.
struct ReasonPicker: Sendable {
  enum Result: Sendable, Hashable {
    case open, cancelled
    case picked(String)
  }

  private(set) var list: FilterList
  /// Open while own words are written.
  private(set) var own: TextField?
  private let reasons: [BilingualText]

  /// - Parameter fault: what was said before, to be changed.
  init(_ title: Phrase, reasons: [BilingualText], fault: String?, office: Office) {
    self.reasons = reasons
    let romanization = office.romanization
    list = FilterList(
      title,
      options: reasons.map {
        FilterList.Option(ShownText($0.zh), alsoFoundAs: [ShownText($0.en)])
      } + [
        FilterList.Option(
          ShownText(verbatim: "＋ 自己写"),
          note: ShownText(verbatim: "own words")
        )
      ],
      highlighted: reasons.firstIndex { $0.zh == fault },
      spelling: Spelling { romanization.readings(of: $0) }
    )
    if let fault, !reasons.contains(where: { $0.zh == fault }) { write(fault) }
    if reasons.isEmpty, own == nil { write("") }
  }

  private mutating func write(_ text: String) {
    own = TextField(text, limit: Judgement.longestText)
  }

  mutating func type(_ key: Key) -> Result {
    guard var field = own else { return typeInList(key) }
    switch key {
    case .escape:
      guard !reasons.isEmpty else { return .cancelled }
      own = nil
    case .enter:
      guard field.text.contains(where: { !$0.isWhitespace }) else { return .open }
      return .picked(field.text)
    default:
      field.type(key)
      own = field
    }
    return .open
  }

  private mutating func typeInList(_ key: Key) -> Result {
    // What fits no reason is the reviewer's own.
    if key == .enter, list.highlighted == nil {
      write(list.query.text)
      return .open
    }
    switch list.type(key) {
    case .open: return .open
    case .cancelled: return .cancelled
    case .picked(let place):
      guard reasons.indices.contains(place) else {
        write(list.query.text)
        return .open
      }
      return .picked(reasons[place].zh)
    }
  }

  func draw(on frame: inout Frame, in area: Rect) {
    guard let own else {
      list.draw(on: &frame, in: area)
      return
    }
    let inner = frame.overlay(
      Size(width: area.width, height: 8),
      in: area,
      title: "理由（告知申请人）"
    )
    own.draw(
      on: &frame,
      at: Point(x: inner.x, y: inner.y + 1),
      width: inner.width,
      focused: true
    )
    let count = own.characters.count
    frame.write(
      "\(count) 字   写明缺什么、怎样补，申请人只能看到这句话",
      at: Point(x: inner.x, y: inner.y + 3),
      style: .secondary,
      width: inner.width
    )
    frame.write(
      "Enter 就用这句话   Esc 返回",
      at: Point(x: inner.x, y: inner.bottom - 1),
      style: .secondary,
      width: inner.width
    )
  }
}
