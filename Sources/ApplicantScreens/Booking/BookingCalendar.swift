import Casework
import TextUI

/// The booking days of one application as they were last read: what may be said of every day of
/// the months concerned.
struct BookingCalendar: Sendable {
  let window: BookingWindow
  let today: CalendarDay
  let held: Slot?
  /// The first day with a place; nil when all are taken.
  let earliest: CalendarDay?
  private let offers: [CalendarDay: DayOffer]

  /// - Throws: `SystemFailure`.
  init(for application: Application, session: ApplicantSession) throws {
    let source = session.offers(for: application)
    window = source.window
    today = session.surroundings.today
    held = application.heldSlot
    earliest = try source.earliest()?.day
    let ends = window.bookable + [today] + (held.map { [$0.day] } ?? [])
    var day = (ends.min() ?? today).firstOfMonth
    let end = (ends.max() ?? today).firstOfMonth.adding(months: 1)
    var offers: [CalendarDay: DayOffer] = [:]
    while day < end {
      offers[day] = try source.offer(of: day)
      day = day.adding(days: 1)
    }
    self.offers = offers
  }

  /// What is said of the day; days of other months are out of reach.
  func offer(of day: CalendarDay) -> DayOffer { offers[day] ?? .closed(.beyondWindow) }

  /// The months for the picker, whole weeks, Monday first.
  var months: [DayPicker.Month] {
    let firsts = Set(offers.keys.map(\.firstOfMonth)).sorted()
    return firsts.map { first in
      var places: [DayPicker.Day?] = Array(repeating: nil, count: first.weekday.rawValue)
      places += (0..<first.daysInMonth).map { pickerDay(first.adding(days: $0)) }
      while places.count % 7 != 0 { places.append(nil) }
      let weeks = stride(from: 0, to: places.count, by: 7).map { Array(places[$0..<$0 + 7]) }
      return DayPicker.Month("\(first.year)年\(first.month)月", weeks: weeks)
    }
  }

  private func pickerDay(_ day: CalendarDay) -> DayPicker.Day {
    DayPicker.Day(
      day.day,
      id: day.number,
      state: state(of: offer(of: day)),
      isToday: day == today,
      isHeld: day == held?.day
    )
  }

  private func state(of offer: DayOffer) -> DayPicker.State {
    switch offer {
    case .open(let morning, let afternoon):
      .open(note: "余\(morning + afternoon)")
    case .full: .full
    case .past, .stationClosed, .closed: .closed
    }
  }
}
