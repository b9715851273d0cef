/// What the booking calendar says of every day for one application.
public struct DayOffers {
  public let window: BookingWindow
  private let station: StationCode
  private let held: Slot?
  private let office: Office
  private let today: CalendarDay
  private let cases: any CaseReading

  init(
    application: Application,
    office: Office,
    today: CalendarDay,
    cases: any CaseReading
  ) {
    window = application.bookingWindow(workdays: office.workdays, today: today)
    station = application.info.station
    held = application.heldSlot
    self.office = office
    self.today = today
    self.cases = cases
  }

  /// What is said of the day. Throws `SystemFailure`.
  public func offer(of day: CalendarDay) throws -> DayOffer {
    if let refusal = try refusal(of: day) { return refusal }
    let morning = try placesLeft(day, .morning)
    let afternoon = try placesLeft(day, .afternoon)
    return morning + afternoon > 0 ? .open(morning: morning, afternoon: afternoon) : .full
  }

  /// The first place that is not held already; nil when all are taken.
  public func earliest() throws -> (day: CalendarDay, half: DayHalf)? {
    for day in window.bookable {
      let offer = try offer(of: day)
      let half = DayHalf.allCases.first {
        offer.places($0) > 0 && held != Slot(station: station, day: day, half: $0)
      }
      if let half { return (day, half) }
    }
    return nil
  }

  /// Whether the day is among those that may be chosen, places aside.
  func isOffered(_ day: CalendarDay) throws -> Bool { try refusal(of: day) == nil }

  private func refusal(of day: CalendarDay) throws -> DayOffer? {
    switch window.judgement(of: day) {
    case .closed(let reason): return .closed(reason)
    case .bookable: break
    }
    if day <= today { return .past }
    let reason =
      try office.closures.reason(station, on: day)
      ?? cases.closure(of: station, on: day)?.reason
    return reason.map(DayOffer.stationClosed)
  }

  /// Places left for this application: its own place is one it may keep.
  private func placesLeft(_ day: CalendarDay, _ half: DayHalf) throws -> Int {
    let slot = Slot(station: station, day: day, half: half)
    let own = held == slot ? 1 : 0
    return max(0, office.quota.places(of: slot) - (try cases.booked(slot)) + own)
  }
}
