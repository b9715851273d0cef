import Casework

/// The calendar of the made-up story: which days may be booked, and how many places are taken.
struct BookedPlaces {
  private let office: Office
  private let stations: [MadeUpPlaces.Station]
  private let first: CalendarDay
  private let days: Int
  /// Taken places by station, day and half.
  private var taken: [Int16]
  private var windows: [CalendarDay: BookingWindow] = [:]

  /// - Parameter days: of the story; visits may lie up to 60 days behind.
  init(_ office: Office, _ stations: [MadeUpPlaces.Station], from first: CalendarDay, days: Int) {
    self.office = office
    self.stations = stations
    self.first = first
    self.days = days + 60
    taken = Array(repeating: 0, count: stations.count * self.days * 2)
  }

  mutating func window(_ day: CalendarDay) -> BookingWindow {
    if let known = windows[day] { return known }
    let window = BookingWindow(submittedOn: day, workdays: office.workdays)
    windows[day] = window
    return window
  }

  /// Whether the station still has a good part of the places after a submission on this day.
  mutating func hasRoom(_ station: Int, after day: CalendarDay) -> Bool {
    let places = stations[station].places
    let window = window(day)
    let used = window.bookable.reduce(0) { sum, day in
      DayHalf.allCases.reduce(sum) { $0 + Int(taken[index(station, day, $1)]) }
    }
    return used * 10 < (places.morning + places.afternoon) * window.bookable.count * 9
  }

  /// A free place for the application: later than `earliest` and not the one it holds.
  mutating func free(
    for application: Application,
    at station: Int,
    today: CalendarDay,
    after earliest: CalendarDay,
    _ dice: inout Dice
  ) -> Slot? {
    var window = window(application.submittedAt.day)
    // As `Application.bookingWindow`: nobody is left without a day.
    if window.bookable.last.map({ $0 <= today }) ?? true { window = self.window(today) }
    let offered = window.bookable.filter {
      $0 > earliest && $0 > today
        && office.closures.reason(stations[station].code, on: $0) == nil
    }
    guard !offered.isEmpty else { return nil }
    let start = min(dice.below(offered.count), dice.below(offered.count))
    let firstHalf: DayHalf = dice.happens(perMille: 580) ? .morning : .afternoon
    for step in offered.indices {
      let day = offered[(start + step) % offered.count]
      for half in [firstHalf, firstHalf == .morning ? .afternoon : .morning] {
        let slot = Slot(station: stations[station].code, day: day, half: half)
        let isFree = taken[index(station, day, half)] < office.quota.places(of: slot)
        if isFree, slot != application.heldSlot { return slot }
      }
    }
    return nil
  }

  /// Moves a case from the place it held to the one it holds now.
  mutating func move(from old: Slot?, to new: Slot?, at station: Int) {
    if let old { taken[index(station, old.day, old.half)] -= 1 }
    if let new { taken[index(station, new.day, new.half)] += 1 }
  }

  private func index(_ station: Int, _ day: CalendarDay, _ half: DayHalf) -> Int {
    let place = min(max(first.days(until: day), 0), days - 1)
    return (station * days + place) * 2 + (half == .morning ? 0 : 1)
  }
}
