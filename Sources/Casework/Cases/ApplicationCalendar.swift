extension Application {
  /// The days that may be booked: counted from the last submission, or from today when that
  /// window has run out unused, so that nobody is left without a day.
  public func bookingWindow(workdays: Workdays, today: CalendarDay) -> BookingWindow {
    let window = BookingWindow(submittedOn: submittedAt.day, workdays: workdays)
    guard let last = window.bookable.last, last > today else {
      return BookingWindow(submittedOn: today, workdays: workdays)
    }
    return window
  }

  /// Two working days are over and no review has been made (待初审·已超时); never decided by that.
  public func isOverdue(workdays: Workdays, today: CalendarDay) -> Bool {
    status == .awaitingReview
      && today > BookingWindow(submittedOn: submittedAt.day, workdays: workdays).reviewDue
  }

  /// The day booked may still be changed: until the day before the visit, and once it has gone by
  /// unused because the station was late.
  public func isBookingChangeable(today: CalendarDay) -> Bool {
    guard let slot = heldSlot else { return false }
    switch status {
    case .awaitingReview, .passed: return today < slot.day || isLapsed(today: today)
    case .awaitingBooking, .returned, .ineligible, .arrived, .accepted, .completed, .noShow,
      .cancelled, .expired:
      return false
    }
  }

  /// The booked day is over, and nobody could know before it that the review had passed: the
  /// station is late, so that nobody is 未到场, and another day may be chosen.
  public func isLapsed(today: CalendarDay) -> Bool {
    guard let slot = heldSlot, slot.day < today else { return false }
    switch status {
    case .awaitingReview: return true
    case .passed: return !isPassedInTime
    case .awaitingBooking, .returned, .ineligible, .arrived, .accepted, .completed, .noShow,
      .cancelled, .expired:
      return false
    }
  }

  /// The review was passed on a day before the visit's: the person was told to come.
  public var isPassedInTime: Bool {
    guard let day = slot?.day, isReviewPassed,
      let passed = history.last(where: { $0.event == .passed })
    else { return false }
    return passed.at.day < day
  }

  /// When the permit is due after 受理, 15 calendar days (H§17); nil before.
  public var certificateDue: CalendarDay? {
    guard let accepted = history.last(where: { $0.event == .accepted }) else { return nil }
    return accepted.at.day.adding(days: 15)
  }
}
