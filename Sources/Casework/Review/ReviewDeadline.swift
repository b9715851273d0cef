/// How long a review may still take: to the end of working day 2 after the submission (P).
public struct ReviewDeadline: Sendable, Hashable {
  public let day: CalendarDay
  /// Working minutes left, those of today's rest included; negative: so many over.
  public let workingMinutes: Int

  public var isOverdue: Bool { workingMinutes < 0 }

  public init(received: Moment, office: Office, now: Moment) {
    let due = BookingWindow(submittedOn: received.day, workdays: office.workdays).reviewDue
    day = due
    let hours = OfficeHours.usual
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
}

/// When the office works on a working day.
public struct OfficeHours: Sendable, Hashable {
  /// Minutes after midnight.
  public let morning: Range<Int>
  public let afternoon: Range<Int>

  public init(morning: Range<Int>, afternoon: Range<Int>) {
    self.morning = morning
    self.afternoon = afternoon
  }

  /// 9:00–12:00 and 13:30–17:00.
  public static let usual = OfficeHours(morning: 540..<720, afternoon: 810..<1020)

  public var minutesADay: Int { morning.count + afternoon.count }

  /// Working minutes of the day after that time of day.
  func minutesLeft(after now: Moment) -> Int {
    let minute = now.hour * 60 + now.minute
    return [morning, afternoon].reduce(0) { sum, half in
      sum + max(0, half.upperBound - max(half.lowerBound, minute))
    }
  }
}
