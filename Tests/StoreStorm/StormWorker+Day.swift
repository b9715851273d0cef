import Casework

/// A station's day: who is booked for today, a day that is shut, the messages.
extension StormWorker {
  /// Serves somebody of today's list.
  mutating func receive(at desk: StaffSession) {
    do {
      let rows = try desk.visits(on: desk.surroundings.today).filter { $0.status != .completed }
      guard let row = rows.randomElement(using: &chance),
        let application = try store.application(row.number)
      else { return }
      serveAtWindow(application, at: desk)
    } catch {
      StormEvents.unread("reading the day", error)
    }
  }

  /// Shuts one of the days that people are booking, seldom.
  mutating func closeDay(at desk: StaffSession) {
    let worker = worker
    let day = desk.surroundings.today.adding(days: Int.random(in: 3...12, using: &chance))
    attempt("closeDay", ["\(day)"]) {
      _ = try desk.closeDay(day, reason: worker)
      return nil
    }
  }

  /// Delivers a few messages.
  mutating func deliver() {
    let delivery = MessageDelivery(
      store: store,
      gateway: StormGateway(most: Int.random(in: 1...4, using: &chance)),
      surroundings: door.surroundings
    )
    attempt("deliver") {
      _ = try delivery.deliver()
      return nil
    }
  }
}
