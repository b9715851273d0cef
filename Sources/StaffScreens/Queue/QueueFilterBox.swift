import CaseWords
import Casework
import TextUI

/// The filter as a box over the queue: ↑↓ to a line, ←→ another value, Enter applies.
struct QueueFilterBox: Sendable {
  enum Result: Sendable, Hashable {
    case open
    case applied(QueueFilter)
    case closed
  }

  /// One thing to narrow by, and what it can be narrowed to.
  private struct Line: Sendable {
    let name: Phrase
    let choices: [(words: Phrase, take: @Sendable (inout QueueFilter) -> Void)]
    var chosen: Int

    init<Value: Sendable & Equatable>(
      _ name: Phrase,
      _ field: WritableKeyPath<QueueFilter, Value> & Sendable,
      of filter: QueueFilter,
      from choices: [(Phrase, Value)]
    ) {
      self.name = name
      self.choices = choices.map { words, value in (words, { $0[keyPath: field] = value }) }
      chosen = choices.firstIndex { $0.1 == filter[keyPath: field] } ?? 0
    }

    var words: Phrase { choices[chosen].words }

    mutating func step(by count: Int) {
      chosen = (chosen + count + choices.count) % choices.count
    }
  }

  private var lines: [Line]
  private var line = 0

  /// - Throws: `SystemFailure` when it cannot be told who the colleagues are.
  init(_ filter: QueueFilter, _ session: StaffSession) throws {
    let office = session.office
    let station = office.stations.station(session.station)
    let communities = station.map { office.divisions.communities(of: $0) } ?? []
    var day = session.surroundings.today
    var days: [CalendarDay] = []
    while days.count < 12 {
      if office.workdays.isWorkday(day) { days.append(day) }
      day = day.adding(days: 1)
    }
    let reviewers = try session.colleagues().map { colleague in
      (colleague.words(session), QueueFilter.Holder.reviewer(colleague))
    }
    let rounds = QueueFilter.Round.allCases.map { ($0.phrase, $0) }
    lines = [
      Line("预约日", \.day, of: filter, from: Self.any() + days.map { ($0.phrase, $0) }),
      Line(
        "经手",
        \.holder,
        of: filter,
        from: [("不限", .any), ("无人经手", .nobody)] + reviewers
      ),
      Line("次数", \.round, of: filter, from: rounds),
      Line("申领事由", \.ground, of: filter, from: Self.any() + Ground.allCases.map { ($0.name, $0) }),
      Line(
        "社区(村)",
        \.community,
        of: filter,
        from: Self.any() + communities.map { (Phrase(ShownText($0.name)), $0) }
      ),
    ]
  }

  private static func any<Value>() -> [(Phrase, Value?)] { [("不限", nil)] }

  private var filter: QueueFilter {
    lines.reduce(into: QueueFilter()) { filter, line in line.choices[line.chosen].take(&filter) }
  }

  mutating func type(_ key: Key) -> Result {
    switch key {
    case .escape: return .closed
    case .enter: return .applied(filter)
    case .backspace, .delete: return .applied(QueueFilter())
    case .up, .backTab: line = (line + lines.count - 1) % lines.count
    case .down, .tab: line = (line + 1) % lines.count
    case .left: lines[line].step(by: -1)
    case .right, .character(" "): lines[line].step(by: 1)
    case .press(let spot) where spot.part == Self.part && lines.indices.contains(spot.item):
      if spot.item == line { lines[line].step(by: 1) } else { line = spot.item }
    default: break
    }
    return .open
  }

  private static let part = 7

  func draw(on frame: inout Frame, in area: Rect) {
    let inner = frame.overlay(
      Size(width: 52, height: lines.count + 5),
      in: area,
      title: "筛选"
    )
    for (index, line) in lines.enumerated() {
      let y = inner.y + 1 + index
      let isFocused = index == self.line
      frame.write(line.name, at: Point(x: inner.x + 2, y: y), style: .secondary, width: 11)
      if isFocused {
        frame.write(frame.focusMarker, at: Point(x: inner.x, y: y), style: .accent)
        frame.cursor = Point(x: inner.x + 14, y: y)
      }
      frame.write(
        "< \(line.words) >",
        at: Point(x: inner.x + 14, y: y),
        style: isFocused ? .focused : .plain,
        width: inner.width - 14
      )
      frame.addTarget(
        Rect(x: inner.x, y: y, width: inner.width, height: 1),
        key: .press(Spot(part: Self.part, item: index))
      )
    }
    frame.write(
      "←→ 更改   Enter 应用   Backspace 不筛选",
      at: Point(x: inner.x, y: inner.bottom - 1),
      style: .secondary,
      width: inner.width
    )
  }
}

extension Frame {
  /// The ▸ beside what the keys act on.
  var focusMarker: ShownText {
    look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
  }
}
