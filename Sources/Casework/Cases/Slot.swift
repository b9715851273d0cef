/// The half of a working day that is booked.
public enum DayHalf: String, Codable, Sendable, Hashable, CaseIterable {
  case morning
  case afternoon
}

/// What is booked: half a day at a station's window.
public struct Slot: Codable, Sendable, Hashable {
  public let station: StationCode
  public let day: CalendarDay
  public let half: DayHalf

  public init(station: StationCode, day: CalendarDay, half: DayHalf) {
    self.station = station
    self.day = day
    self.half = half
  }
}

extension Quota {
  /// The places of one slot.
  public func places(of slot: Slot) -> Int {
    let places = places(at: slot.station)
    switch slot.half {
    case .morning: return places.morning
    case .afternoon: return places.afternoon
    }
  }
}
