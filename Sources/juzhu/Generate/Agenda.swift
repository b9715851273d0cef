import Casework

/// What is still to happen in the made-up story, by day and time.
struct Agenda {
  enum Deed: Int {
    case sitDown, submit, book, review, moveVisit, giveUpVisit, visit, decide, miss
    case complete, cancel, expire
  }

  /// Something that happens at a moment to a household or a case.
  struct Entry {
    let at: Int64
    let deed: Deed
    let subject: Int
  }

  /// Entries of later days, unordered, by the day's place.
  private var later: [[Entry]]
  /// The entries of today as a heap, the earliest first.
  private var today: [Entry] = []
  private var place = -1
  private let first: CalendarDay

  /// - Parameter days: what lies beyond never happens.
  init(from first: CalendarDay, days: Int) {
    self.first = first
    later = Array(repeating: [], count: days)
  }

  mutating func add(_ deed: Deed, of subject: Int, at moment: Moment) {
    let day = first.days(until: moment.day)
    let entry = Entry(at: moment.milliseconds, deed: deed, subject: subject)
    if day <= place {
      push(entry)
    } else if day < later.count {
      later[day].append(entry)
    }
  }

  /// Goes on to the next day.
  mutating func turnPage() {
    place += 1
    for entry in later[place] { push(entry) }
    later[place] = []
  }

  /// The next entry of the day; nil when the day is over.
  mutating func next() -> Entry? {
    guard let first = today.first, let last = today.popLast() else { return nil }
    if !today.isEmpty {
      today[0] = last
      sink()
    }
    return first
  }

  private mutating func push(_ entry: Entry) {
    today.append(entry)
    var child = today.count - 1
    while child > 0, isEarlier(child, (child - 1) / 2) {
      today.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      guard left < today.count else { return }
      let child = right < today.count && isEarlier(right, left) ? right : left
      guard isEarlier(child, parent) else { return }
      today.swapAt(child, parent)
      parent = child
    }
  }

  private func isEarlier(_ one: Int, _ other: Int) -> Bool {
    (today[one].at, today[one].subject) < (today[other].at, today[other].subject)
  }
}
