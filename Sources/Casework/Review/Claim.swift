/// Who has a case in hand, so that two people do not judge it at once, and what they have ticked
/// so far.
public struct Claim: Codable, Sendable, Hashable {
  /// Seconds without a sign of the holder after which a claim holds nobody off.
  public static let lifetime = 15 * 60

  public let number: ApplicationNumber
  public let by: UserName
  public let byName: PersonName
  /// When the holder last did something to the case.
  public internal(set) var seenAt: Moment
  /// The ticks of the review under way; handed over with the case.
  public internal(set) var judgements: [Judgement]

  /// Whether it still holds others off.
  public func isHeld(at now: Moment) -> Bool {
    // A clock set back must not lock a case for ever.
    abs(now.seconds(since: seenAt)) < Self.lifetime
  }
}
