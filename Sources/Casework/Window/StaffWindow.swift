/// Serving people at the window on the booked day.
extension StaffSession {
  /// Checks somebody in. A case whose review is late is reviewed on the spot first, or the window
  /// takes it as it is.
  /// - Throws: `Refusal.notTheDay`, `.notPossible`.
  public func checkIn(_ number: ApplicationNumber) throws -> Application {
    try serve(number, .arrived) { application, now in
      guard let slot = application.heldSlot else {
        throw Refusal.notPossible(in: application.status)
      }
      guard slot.day == now.day else { throw Refusal.notTheDay(slot.day) }
      try application.arrive(at: now)
    }
  }

  /// Takes the application on (受理), every original seen. The permit is due 15 days later (H§17).
  /// - Throws: `Refusal.originalsMissing`, `.notPossible`.
  public func accept(
    _ number: ApplicationNumber,
    originals: Set<MaterialID>
  ) throws -> Application {
    try serve(number, .accepted) { application, now in
      let asked = requirements(of: application).map(\.material.id)
        .filter { !application.documents.pages(of: $0).isEmpty }
      let missing = asked.filter { !originals.contains($0) }
      guard missing.isEmpty else { throw Refusal.originalsMissing(missing) }
      try application.accept(at: now)
    }
  }

  /// 已办结: the permit was handed over.
  public func complete(_ number: ApplicationNumber) throws -> Application {
    try serve(number, .completed) { try $0.complete(at: $1) }
  }

  /// 未到场: the booked day is over, or its half is, and nobody came who had been told to.
  public func miss(_ number: ApplicationNumber) throws -> Application {
    try serve(number, .missed) { application, now in
      guard let slot = application.heldSlot, application.status != .arrived,
        application.status != .passed || application.isPassedInTime,
        slot.day < now.day || slot.day == now.day && isOver(slot.half, at: now)
      else { throw Refusal.notPossible(in: application.status) }
      try application.miss(at: now)
    }
  }

  private func isOver(_ half: DayHalf, at now: Moment) -> Bool {
    now.hour * 60 + now.minute >= office.hours.range(of: half).upperBound
  }

  private func serve(
    _ number: ApplicationNumber,
    _ action: AuditEvent.Action,
    _ step: (inout Application, Moment) throws -> Void
  ) throws -> Application {
    guard member.role.mayJudge else { throw Refusal.notAllowed }
    return try change { change, _, now in
      var application = try ownCase(number, in: change)
      try step(&application, now)
      change.put(application)
      if action == .missed,
        let message = Message(
          .noShow,
          about: application,
          day: now.day.adding(months: 1),
          office: office,
          at: now
        )
      {
        change.send(message)
      }
      try record(action, number.text, in: &change)
      return application
    }
  }

  /// How the station itself has shut the day; nil when it has not.
  public func closure(on day: CalendarDay) throws -> DayClosure? {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    return try store.closure(of: station, on: day)
  }

  /// Shuts a future day: everybody who booked it gets the place back and is told; nothing is lost.
  /// - Returns: the people concerned, as they were booked.
  public func closeDay(_ day: CalendarDay, reason: String) throws -> [QueueRow] {
    guard member.role.mayLead else { throw Refusal.notAllowed }
    guard reason.contains(where: { !$0.isWhitespace }) else { throw Refusal.reasonMissing }
    guard reason.utf8.count <= DayClosure.longestReason else {
      throw Refusal.faultTooLong(limit: DayClosure.longestReason)
    }
    return try change { change, member, now in
      guard day > now.day else { throw Refusal.tooLateToChange }
      guard try change.closure(of: station, on: day) == nil else { throw Refusal.dayClosedAlready }
      change.put(
        DayClosure(station: station, day: day, reason: reason, by: member.name, at: now)
      )
      let rows = try change.visits(at: station, on: day)
      for row in rows {
        guard var application = try change.application(row.number) else { continue }
        try application.losePlace(at: now)
        change.put(application)
        if let message = Message(.dayClosed, about: application, day: day, office: office, at: now)
        {
          change.send(message)
        }
      }
      try record(.dayClosed, "\(day)", "\(rows.count)", in: &change)
      return rows
    }
  }
}
