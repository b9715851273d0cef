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

  /// The lines of the box, from the top.
  enum Line: Int, Sendable, CaseIterable { case day, holder, round, ground, community }

  private var filter: QueueFilter
  private let days: [CalendarDay]
  private let communities: [Community]
  private var line = Line.day

  /// - Parameters:
  ///   - days: the booked days to choose from.
  ///   - communities: those that the station serves.
  init(_ filter: QueueFilter, days: [CalendarDay], communities: [Community]) {
    self.filter = filter
    self.days = days
    self.communities = communities
  }

  mutating func type(_ key: Key) -> Result {
    switch key {
    case .escape: return .closed
    case .enter: return .applied(filter)
    case .backspace, .delete: return .applied(QueueFilter())
    case .up, .backTab: line = Self.next(to: line, in: Line.allCases, by: -1)
    case .down, .tab: line = Self.next(to: line, in: Line.allCases, by: 1)
    case .left: step(by: -1)
    case .right, .character(" "): step(by: 1)
    case .press(let spot) where spot.part == Self.part:
      guard let pressed = Line(rawValue: spot.item) else { break }
      if pressed == line { step(by: 1) } else { line = pressed }
    default: break
    }
    return .open
  }

  private static let part = 7

  private mutating func step(by count: Int) {
    switch line {
    case .day:
      filter.day = Self.next(to: filter.day, in: [nil] + days, by: count)
    case .ground:
      filter.ground = Self.next(to: filter.ground, in: [nil] + Ground.allCases, by: count)
    case .community:
      let all = [nil] + communities.map { Optional($0.code) }
      filter.community = Self.next(to: filter.community, in: all, by: count)
    case .holder:
      filter.holder = Self.next(to: filter.holder, in: QueueFilter.Holder.allCases, by: count)
    case .round:
      filter.round = Self.next(to: filter.round, in: QueueFilter.Round.allCases, by: count)
    }
  }

  private func words(of line: Line) -> (name: Phrase, value: Phrase) {
    switch line {
    case .day: ("预约日", filter.day?.phrase ?? "不限")
    case .ground: ("申领事由", filter.ground?.name ?? "不限")
    case .community:
      (
        "社区(村)",
        communities.first { $0.code == filter.community }.map { Phrase(ShownText($0.name)) }
          ?? "不限"
      )
    case .holder: ("经手", filter.holder.phrase)
    case .round: ("次数", filter.round.phrase)
    }
  }

  private static func next<Value: Equatable>(
    to value: Value,
    in all: [Value],
    by count: Int
  )
    -> Value
  {
    let place = all.firstIndex(of: value) ?? 0
    return all[(place + count + all.count) % all.count]
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let height = Line.allCases.count + 5
    let inner = frame.overlay(Size(width: 52, height: height), in: area, title: "筛选")
    for line in Line.allCases {
      let (name, value) = words(of: line)
      let y = inner.y + 1 + line.rawValue
      let isFocused = line == self.line
      frame.write(name, at: Point(x: inner.x + 2, y: y), style: .secondary, width: 11)
      if isFocused {
        frame.write(frame.focusMarker, at: Point(x: inner.x, y: y), style: .accent)
        frame.cursor = Point(x: inner.x + 14, y: y)
      }
      frame.write(
        "< \(value) >",
        at: Point(x: inner.x + 14, y: y),
        style: isFocused ? .focused : .plain
      )
      frame.addTarget(
        Rect(x: inner.x, y: y, width: inner.width, height: 1),
        key: .press(Spot(part: Self.part, item: line.rawValue))
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

extension QueueFilter.Holder {
  var phrase: Phrase {
    switch self {
    case .any: "不限"
    case .nobody: "无人经手"
    case .own: "由我经手"
    }
  }
}

extension QueueFilter.Round {
  var phrase: Phrase {
    switch self {
    case .any: "不限"
    case .first: "初审"
    case .again: "复审"
    }
  }
}

extension Frame {
  /// The ▸ beside what the keys act on.
  var focusMarker: ShownText {
    look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
  }
}
