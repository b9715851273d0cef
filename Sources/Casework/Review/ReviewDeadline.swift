/// How long a review may still take: to the end of working day 2 after the submission (P).
public struct ReviewDeadline: Sendable, Hashable {
  public let day: CalendarDay
  /// Working minutes left, those of today's rest included; negative: so many over.
  public let workingMinutes: Int

  public var isOverdue: Bool { workingMinutes < 0 }

  public init(received: Moment, office: Office, now: Moment) {
    let due = BookingWindow(submittedOn: received.day, workdays: office.workdays).reviewDue
    day = due
    let hours = office.hours
    if now.day <= due {
      var minutes = office.workdays.isWorkday(now.day) ? hours.minutesLeft(after: now) : 0
      var day = now.day
      while day < due {
        day = day.adding(days: 1)
        if office.workdays.isWorkday(day) { minutes += hours.minutesADay }
      }
      workingMinutes = minutes
    } else {
      var minutes =
        office.workdays.isWorkday(now.day) ? hours.minutesADay - hours.minutesLeft(after: now) : 0
      var day = due.adding(days: 1)
      while day < now.day {
        if office.workdays.isWorkday(day) { minutes += hours.minutesADay }
        day = day.adding(days: 1)
      }
      workingMinutes = -max(1, minutes)
    }
  }

  /// The last day of submission whose review is overdue: rows received on it or before are.
  public static func overdueThrough(today: CalendarDay, workdays: Workdays) -> CalendarDay {
    var day = today
    while day > .first, BookingWindow(submittedOn: day, workdays: workdays).reviewDue >= today {
      day = day.adding(days: -1)
    }
    return day
  }
}
