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

  private var filter: QueueFilter
  private let days: [CalendarDay]
  private var line = 0

  /// - Parameter days: the booked days to choose from.
  init(_ filter: QueueFilter, days: [CalendarDay]) {
    self.filter = filter
    self.days = days
  }

  mutating func type(_ key: Key) -> Result {
    switch key {
    case .escape: return .closed
    case .enter: return .applied(filter)
    case .backspace, .delete: return .applied(QueueFilter())
    case .up, .backTab: line = (line + 2) % 3
    case .down, .tab: line = (line + 1) % 3
    case .left: step(by: -1)
    case .right, .character(" "): step(by: 1)
    case .press(let spot) where spot.part == Self.part:
      if spot.item == line { step(by: 1) } else { line = max(0, min(2, spot.item)) }
    default: break
    }
    return .open
  }

  private static let part = 7

  private mutating func step(by count: Int) {
    switch line {
    case 0:
      let all = [nil] + days.map(Optional.some)
      filter.day = Self.next(to: filter.day, in: all, by: count)
    case 1:
      filter.holder = Self.next(
        to: filter.holder,
        in: Array(QueueFilter.Holder.allCases),
        by: count
      )
    default:
      filter.round = Self.next(to: filter.round, in: Array(QueueFilter.Round.allCases), by: count)
    }
  }

  private static func next<Value: Equatable>(to value: Value, in all: [Value], by count: Int)
    -> Value
  {
    let place = all.firstIndex(of: value) ?? 0
    return all[(place + count + all.count) % all.count]
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let inner = frame.overlay(Size(width: 52, height: 8), in: area, title: "筛选")
    let lines: [(Phrase, Phrase)] = [
      ("预约日", filter.day?.phrase ?? "不限"), ("经手", filter.holder.phrase),
      ("次数", filter.round.phrase),
    ]
    for (index, (name, value)) in lines.enumerated() {
      let y = inner.y + 1 + index
      let isFocused = index == line
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
