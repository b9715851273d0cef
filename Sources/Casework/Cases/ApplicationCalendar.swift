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

  /// The day booked may still be changed: until the day before the visit.
  public func isBookingChangeable(today: CalendarDay) -> Bool {
    guard let slot = heldSlot else { return false }
    switch status {
    case .awaitingReview, .passed: return today < slot.day
    case .awaitingBooking, .returned, .ineligible, .arrived, .accepted, .completed, .noShow,
      .cancelled, .expired:
      return false
    }
  }

  /// When the permit is due after 受理, 15 calendar days (H§17); nil before.
  public var certificateDue: CalendarDay? {
    guard let accepted = history.last(where: { $0.event == .accepted }) else { return nil }
    return accepted.at.day.adding(days: 15)
  }
}
