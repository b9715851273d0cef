/// How many people a station takes in half a day.
public struct Quota: Codable, Sendable, Hashable {
  /// Places of one working day.
  public struct Places: Codable, Sendable, Hashable {
    /// People in the morning.
    public let morning: Int
    /// People in the afternoon.
    public let afternoon: Int

    public init(morning: Int, afternoon: Int) {
      self.morning = morning
      self.afternoon = afternoon
    }
  }

  /// What holds for a station without its own numbers.
  public let usual: Places
  /// Stations that differ from the usual, by station code.
  public let overrides: [String: Places]

  public init(
    usual: Places = Places(morning: 20, afternoon: 20),
    overrides: [String: Places] = [:]
  ) {
    self.usual = usual
    self.overrides = overrides
  }

  /// The places of any working day at a station.
  public func places(at station: StationCode) -> Places {
    overrides[station.rawValue] ?? usual
  }
}
