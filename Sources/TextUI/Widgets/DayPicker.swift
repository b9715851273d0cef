/// Month grids in which a day is chosen. Knows no calendar: the caller gives the days.
///
/// The arrows move over all days, the closed ones too, so that the page can say of each why it
/// cannot be chosen.
public struct DayPicker: Sendable {
  /// Whether a day can be chosen.
  public enum State: Sendable, Hashable {
    /// Can be chosen; the note (places left) stands beneath where there is room, 4 cells of it.
    case open(note: Phrase? = nil)
    /// Could be chosen if places were left.
    case full
    case closed
  }

  /// One day of a grid.
  public struct Day: Sendable, Hashable {
    /// The number shown, 1…31.
    public var label: Int
    /// The caller's name of the day; every day has another.
    public var id: Int
    public var state: State
    public var isToday: Bool
    /// Chosen before, and held until another is: carries ● instead of its state's mark.
    public var isHeld: Bool

    /// A day as the caller counts it.
    public init(
      _ label: Int,
      id: Int,
      state: State,
      isToday: Bool = false,
      isHeld: Bool = false
    ) {
      self.label = label
      self.id = id
      self.state = state
      self.isToday = isToday
      self.isHeld = isHeld
    }

    /// Tells the day's state without colour.
    func mark(ascii: Bool) -> ShownText {
      isHeld ? Self.heldMark(ascii: ascii) : state.mark(ascii: ascii)
    }

    static func heldMark(ascii: Bool) -> ShownText {
      ascii ? ShownText(verbatim: "*") : ShownText(verbatim: "●")
    }
  }

  /// A title and weeks of seven places, Monday first; nil: no day of this month.
  public struct Month: Sendable, Hashable {
    public var title: Phrase
    public var weeks: [[Day?]]

    /// A grid.
    public init(_ title: Phrase, weeks: [[Day?]]) {
      self.title = title
      self.weeks = weeks
    }
  }

  /// What a key did.
  public enum Event: Sendable, Hashable {
    case ignored
    case moved
    /// Enter, Space or a click on the current day: its id, whatever its state.
    case chosen(Int)
  }

  /// The grids in their order.
  public var months: [Month]
  /// The id of the day that the keys act on; nil without days.
  public private(set) var current: Int?
  let part: Int

  /// - Parameters:
  ///   - months: their days follow one another without a gap, so that ↓ is seven days on.
  ///   - current: the first day's id when nil or not among the days.
  ///   - part: the `part` of the spots that clicks carry; `item` is the day's id.
  public init(_ months: [Month], current: Int? = nil, part: Int = 0) {
    self.months = months
    self.part = part
    let days = months.flatMap { $0.weeks.joined() }.compactMap { $0 }
    self.current = days.contains { $0.id == current } ? current : days.first?.id
  }

  /// The current day.
  public var currentDay: Day? { days.first { $0.id == current } }

  /// Every day once, in its order.
  var days: [Day] {
    var seen: Set<Int> = []
    return months.flatMap { $0.weeks.joined() }.compactMap { $0 }
      .filter { seen.insert($0.id).inserted }
  }

  /// Makes a day the current one, when it is among the days.
  public mutating func select(id: Int) {
    if days.contains(where: { $0.id == id }) { current = id }
  }

  /// ← → a day, ↑ ↓ a week, PgUp PgDn four weeks, Home End to the first and last open day.
  @discardableResult
  public mutating func type(_ key: Key) -> Event {
    switch key {
    case .left: return move(by: -1)
    case .right: return move(by: 1)
    case .up: return move(by: -7)
    case .down: return move(by: 7)
    case .pageUp: return move(by: -28)
    case .pageDown: return move(by: 28)
    case .home, .first: return move(to: days.first { $0.state.isOpen } ?? days.first)
    case .end, .last: return move(to: days.last { $0.state.isOpen } ?? days.last)
    case .enter, .character(" "): return current.map { .chosen($0) } ?? .ignored
    case .press(let spot) where spot.part == part:
      if spot.item == current { return .chosen(spot.item) }
      return move(to: days.first { $0.id == spot.item })
    default: return .ignored
    }
  }

  private mutating func move(to day: Day?) -> Event {
    guard let day else { return .ignored }
    current = day.id
    return .moved
  }

  /// Moves along the days; stays when that leads beyond them.
  private mutating func move(by count: Int) -> Event {
    let days = days
    guard let index = days.firstIndex(where: { $0.id == current }) else { return .ignored }
    guard days.indices.contains(index + count) else { return .moved }
    return move(to: days[index + count])
  }
}

extension DayPicker.State {
  /// Whether the day can be chosen.
  public var isOpen: Bool {
    switch self {
    case .open: true
    case .full, .closed: false
    }
  }

  var note: Phrase? {
    switch self {
    case .open(let note): note
    case .full, .closed: nil
    }
  }

  /// Tells the state without colour.
  func mark(ascii: Bool) -> ShownText {
    switch self {
    case .open: ascii ? ShownText(verbatim: "o") : ShownText(verbatim: "○")
    case .full: ascii ? ShownText(verbatim: "x") : ShownText(verbatim: "×")
    case .closed: ShownText(verbatim: " ")
    }
  }

  var style: Style {
    switch self {
    case .open: Style(ink: .accent, bold: true)
    case .full, .closed: .secondary
    }
  }
}
