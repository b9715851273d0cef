import Casework

/// What the applications come to.
extension StoreReport {
  /// How many applications are in each status.
  public var statuses: [ApplicationStatus: Int] {
    model.cases.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
  }

  /// How many applications each station has in each status.
  public var stations: [StationCode: [ApplicationStatus: Int]] {
    model.cases.reduce(into: [:]) { counts, application in
      let station = model.stations[Int(application.station)]
      counts[station, default: [:]][application.status, default: 0] += 1
    }
  }

  /// The first and the last day on which an application was submitted that is kept.
  public var days: ClosedRange<CalendarDay>? {
    let numbers = model.cases.lazy.map { Int32($0.received.day.number) }
    guard let first = numbers.min().flatMap({ CalendarDay(number: Int($0)) }),
      let last = numbers.max().flatMap({ CalendarDay(number: Int($0)) })
    else { return nil }
    return first...last
  }
}
