/// Reminds everybody of tomorrow's visit, once for each visit.
public struct DayBeforeReminders: Sendable {
  private let store: any CaseStore
  private let office: Office
  private let surroundings: Surroundings

  public init(store: any CaseStore, office: Office, surroundings: Surroundings) {
    self.store = store
    self.office = office
    self.surroundings = surroundings
  }

  /// Writes the messages that are not written yet; they leave when the office opens.
  /// - Returns: how many.
  public func write() throws -> Int {
    let tomorrow = surroundings.today.adding(days: 1)
    var count = 0
    for station in office.stations.all {
      for row in try store.visits(at: station.code, on: tomorrow) where row.status != .arrived {
        if try remind(row.number, of: tomorrow) { count += 1 }
      }
    }
    return count
  }

  private func remind(_ number: ApplicationNumber, of day: CalendarDay) throws -> Bool {
    let now = surroundings.now()
    let opening = office.hours.morning.lowerBound
    return try store.change(by: "messages") { change in
      guard let application = try change.application(number), application.heldSlot?.day == day,
        var message = Message(.dayBefore, about: application, office: office, at: now),
        try change.message(message.id, to: application.account) == nil
      else { return false }
      message.notBefore = Moment(day: now.day, hour: opening / 60, minute: opening % 60)
      change.send(message)
      return true
    }
  }
}
