/// Booking: which days are offered, taking a place, changing and cancelling.
extension ApplicantSession {
  /// The window of days and what may be said of any day for this application.
  public func offers(for application: Application) -> DayOffers {
    DayOffers(
      application: application,
      office: office,
      today: surroundings.today,
      cases: store
    )
  }

  /// Takes a place, or moves the visit to another one; never one place too many.
  /// - Throws: `Refusal.placeTaken`, `.dayNotOffered`, `.tooLateToChange`, `.notPossible`.
  public func book(
    _ number: ApplicationNumber,
    on day: CalendarDay,
    _ half: DayHalf
  ) throws -> Application {
    try change(number) { application, change, now in
      if application.heldSlot != nil, !application.isBookingChangeable(today: now.day) {
        throw Refusal.tooLateToChange
      }
      let slot = Slot(station: application.info.station, day: day, half: half)
      guard application.heldSlot != slot else { return }
      let offers = DayOffers(
        application: application,
        office: office,
        today: now.day,
        cases: store
      )
      guard try offers.isOffered(day) else { throw Refusal.dayNotOffered }
      guard try change.booked(slot) < office.quota.places(of: slot) else {
        throw Refusal.placeTaken
      }
      try application.book(slot, at: now)
    }
  }

  /// Gives the place back and keeps the application, until the day before the visit.
  public func cancelBooking(_ number: ApplicationNumber) throws -> Application {
    try change(number) { application, change, now in
      guard application.isBookingChangeable(today: now.day) else {
        throw Refusal.tooLateToChange
      }
      let day = application.slot?.day
      try application.cancelBooking(at: now)
      if let message = Message(
        .cancelled,
        about: application,
        day: day,
        office: office,
        at: now
      ) {
        change.send(message)
      }
    }
  }

  /// Ends the application.
  public func cancel(_ number: ApplicationNumber) throws -> Application {
    try change(number) { application, _, now in
      if application.heldSlot != nil, !application.isBookingChangeable(today: now.day) {
        throw Refusal.tooLateToChange
      }
      try application.cancel(at: now)
    }
  }

  /// Changes one application of this account, on its newest state.
  private func change(
    _ number: ApplicationNumber,
    _ rule: (inout Application, inout CaseChange, Moment) throws -> Void
  ) throws -> Application {
    let now = surroundings.now()
    return try store.change(by: account.name.text) { change in
      guard var application = try change.application(number),
        application.account == account.name
      else { throw Refusal.noSuchApplication }
      let before = application
      try rule(&application, &change, now)
      if application != before {
        change.put(application)
        try recordStep(of: application, at: now, in: &change)
      }
      return application
    }
  }
}
