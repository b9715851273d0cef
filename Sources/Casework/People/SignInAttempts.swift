/// The failed sign-ins under one user name, whether anybody has that name or not.
public struct SignInAttempts: Codable, Sendable, Hashable {
  /// After this many failures within `span` seconds the name waits.
  public static let most = 10
  public static let span = 15 * 60

  /// When the last failures were, oldest first; at most `most`.
  private var failures: [Moment] = []

  public init() {}

  /// Until when nobody can sign in under the name; nil when it may be tried now.
  public func waitsUntil(_ now: Moment) -> Moment? {
    let recent = recent(at: now)
    guard recent.count >= Self.most, let oldest = recent.first else { return nil }
    // A clock set back leaves failures in the future: they weigh as if they were now.
    return min(oldest, now).adding(seconds: Self.span)
  }

  mutating func add(at now: Moment) {
    failures = Array((recent(at: now) + [now]).suffix(Self.most))
  }

  private func recent(at now: Moment) -> [Moment] {
    failures.filter { now.seconds(since: $0) < Self.span }
  }
}
