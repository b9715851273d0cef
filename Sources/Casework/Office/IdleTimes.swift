/// When an unattended kiosk warns, and when it ends the session and shows nothing any more.
public struct IdleTimes: Codable, Sendable, Hashable {
  /// Seconds without a key before the warning.
  public let warnAfter: Int
  /// Seconds without a key before the session ends; the draft is kept.
  public let wipeAfter: Int

  public init(warnAfter: Int = 120, wipeAfter: Int = 180) {
    self.warnAfter = warnAfter
    self.wipeAfter = wipeAfter
  }
}
