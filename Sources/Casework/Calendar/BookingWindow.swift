/// The days that may be booked after a submission: working days 3 to 9, once the review of
/// two working days is over (the service's published guide).
public struct BookingWindow: Sendable, Equatable {
  public let submittedOn: CalendarDay
  /// Working day 2: the review ends with this day.
  public let reviewDue: CalendarDay
  /// Working days 3…9, ascending: seven days.
  public let bookable: [CalendarDay]
  /// Some day that was counted lies in a year whose days off are not announced yet
  /// (放假安排尚未公布), so the days may still move.
  public let isProvisional: Bool
  private let workdays: Workdays

  public init(submittedOn: CalendarDay, workdays: Workdays) {
    self.submittedOn = submittedOn
    self.workdays = workdays
    reviewDue = workdays.workday(2, after: submittedOn)
    var day = reviewDue
    var bookable: [CalendarDay] = []
    for _ in 3...9 {
      day = workdays.workday(1, after: day)
      bookable.append(day)
    }
    self.bookable = bookable
    let firstCounted = submittedOn.adding(days: 1)
    isProvisional = (firstCounted.year...max(firstCounted, day).year)
      .contains { !workdays.isAnnounced($0) }
  }

  /// What speaks against this day. A day off is called that wherever it lies after the
  /// submission: it would be closed in any window.
  public func judgement(of day: CalendarDay) -> DayJudgement {
    if day < submittedOn { return .closed(.beforeSubmission) }
    if day == submittedOn { return .closed(.submissionDay) }
    switch workdays.kind(of: day) {
    case .weekend: return .closed(.weekend)
    case .holiday(let holiday): return .closed(.holiday(holiday))
    case .working, .makeUpWorking: break
    }
    if day <= reviewDue { return .closed(.underReview) }
    return bookable.contains(day) ? .bookable : .closed(.beyondWindow)
  }

  /// The first bookable day that is not past, for somebody who picks a day later than on the day
  /// of submission; today itself counts, its hours are judged elsewhere. `nil` when all are past.
  public func earliest(from today: CalendarDay) -> CalendarDay? {
    bookable.first { $0 >= today }
  }
}
