import CaseWords
import Casework
import TextUI

/// The choice between morning and afternoon of one day, over the calendar.
struct HalfBox: Sendable {
  /// What a key led to.
  enum Event: Sendable, Hashable {
    case open
    case chosen(DayHalf)
    /// The half cannot be chosen, and why.
    case refused(Phrase)
    case closed
  }

  let day: CalendarDay
  private let offer: DayOffer
  /// The half of this day that is booked already.
  private let held: DayHalf?
  private(set) var half: DayHalf

  /// - Parameter half: the one in focus; the first that can be chosen when nil.
  init(_ day: CalendarDay, calendar: BookingCalendar, half: DayHalf? = nil) {
    self.day = day
    offer = calendar.offer(of: day)
    held = calendar.held?.day == day ? calendar.held?.half : nil
    let (offer, held) = (offer, held)
    let first = DayHalf.allCases.first { offer.places($0) > 0 && $0 != held }
    self.half = half ?? first ?? .morning
  }

  mutating func type(_ key: Key) -> Event {
    switch key {
    case .up, .down, .tab, .backTab:
      half = half == .morning ? .afternoon : .morning
      return .open
    case .enter, .character(" "): return choice
    case .escape: return .closed
    case .press(let spot) where spot.part == Self.part:
      guard DayHalf.allCases.indices.contains(spot.item) else { return .open }
      half = DayHalf.allCases[spot.item]
      return choice
    default: return .open
    }
  }

  private var choice: Event {
    if half == held { return .refused("您已预约\(half.phrase)，请选择另一个时段或按 Esc 返回") }
    guard offer.places(half) > 0 else {
      return .refused("\(half.phrase)已约满，不能选择，请选择其他时段或日期")
    }
    return .chosen(half)
  }

  static let part = 2

  func draw(on frame: inout Frame, in area: Rect) {
    let inner = frame.overlay(Size(width: 46, height: 9), in: area, title: "选择时段")
    frame.write(day.phrase, at: Point(x: inner.x, y: inner.y + 1), style: .heading)
    for (item, half) in DayHalf.allCases.enumerated() {
      let row = Rect(x: inner.x, y: inner.y + 3 + item, width: inner.width, height: 1)
      draw(half, on: &frame, in: row)
      frame.addTarget(row, key: .press(Spot(part: Self.part, item: item)))
    }
    frame.write(
      "↑↓ 选择，Enter 确定，Esc 返回日历",
      at: Point(x: inner.x, y: inner.bottom - 1),
      style: .secondary,
      width: inner.width
    )
  }

  private func draw(_ half: DayHalf, on frame: inout Frame, in row: Rect) {
    let isCurrent = half == self.half
    let isOpen = offer.places(half) > 0
    var style: Style = isOpen && half != held ? .plain : .secondary
    if isCurrent {
      style.isReversed = true
      frame.fill(row, style: style)
      let marker = frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
      frame.write(marker, at: Point(x: row.x, y: row.y), style: style)
      frame.cursor = Point(x: row.x + 2, y: row.y)
    }
    frame.write(half.phrase, at: Point(x: row.x + 2, y: row.y), style: style)
    let words: Phrase = half == held ? "● 现预约" : offer.words(half)
    frame.write(words, at: Point(x: row.x + 14, y: row.y), style: style, width: row.width - 14)
  }
}

extension DayOffer {
  /// The places left in a half of a day that is open.
  func words(_ half: DayHalf) -> Phrase {
    switch places(half) {
    case ...0: "× 已约满"
    case 1: "○ 余 1 个名额"
    case let places: "○ 余 \(places) 个名额"
    }
  }
}
