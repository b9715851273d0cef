/// What the calendar of the booking page says of one day.
public enum DayOffer: Sendable, Hashable {
  /// May be chosen; the places left in each half, at least one of them above 0.
  case open(morning: Int, afternoon: Int)
  case full
  /// Today or before: the visit is prepared the day before.
  case past
  /// The station takes nobody on this day; its own words for why.
  case stationClosed(String)
  case closed(ClosedReason)

  /// Places left in one half of the day; 0 on days that cannot be chosen.
  public func places(_ half: DayHalf) -> Int {
    guard case .open(let morning, let afternoon) = self else { return 0 }
    switch half {
    case .morning: return morning
    case .afternoon: return afternoon
    }
  }
}
