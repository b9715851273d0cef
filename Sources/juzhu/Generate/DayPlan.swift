import Casework

/// How many applications are submitted on each day of the story.
struct DayPlan {
  /// Submissions of one day: those that go their way, and those still under review at the end.
  struct Day {
    var settled = 0
    var pending = 0
    var total: Int { settled + pending }
  }

  let days: [Day]

  /// - Parameters:
  ///   - capacity: places of a working day in the whole city.
  init(
    applications: Int,
    pending: Int,
    from first: CalendarDay,
    days count: Int,
    capacity: Int,
    workdays: Workdays,
    _ dice: inout Dice
  ) {
    var days = Array(repeating: Day(), count: count)
    let isWorkday = (0..<count).map { workdays.isWorkday(first.adding(days: $0)) }
    // The backlog reaches back as far as it must so that all of it has places.
    let reach = max(4, pending * 10 / max(1, capacity * 7))
    let backlog = Array(isWorkday.indices.filter { isWorkday[$0] }.suffix(reach))
    Self.spread(pending, over: backlog.map { _ in 100 + dice.below(30) }) { place, share in
      days[backlog[place]].pending = share
    }
    let weights = (0..<count).map { day in
      // Weekends are quieter, and every month brings a little more.
      (isWorkday[day] ? 1000 : 350) * (800 + 400 * day / max(1, count)) / 1000 + dice.below(200)
    }
    Self.spread(applications - pending, over: weights) { days[$0].settled = $1 }
    self.days = days
  }

  /// Hands out all of the sum, each place its share.
  private static func spread(_ sum: Int, over weights: [Int], _ give: (Int, Int) -> Void) {
    let whole = weights.reduce(0, +)
    var (seen, given) = (0, 0)
    for (place, weight) in weights.enumerated() {
      seen += weight
      let until = sum * seen / max(1, whole)
      give(place, until - given)
      given = until
    }
  }
}
