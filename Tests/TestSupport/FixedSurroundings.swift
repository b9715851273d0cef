import Casework
import Synchronization

/// Surroundings that stand still: Monday 2026-11-23 09:41:07 in Shanghai until a test moves the
/// clock, and the same chance every time.
public final class FixedSurroundings: Sendable {
  private let clock: Mutex<Moment>
  private let chance: Mutex<SeededChance>
  private let pages: any PageReading

  /// - Parameter pages: what decodes documents; nothing does unless a test is about their looks.
  public init(
    _ now: Moment = .sample,
    seed: UInt64 = 2026,
    pages: any PageReading = NoPageReading()
  ) {
    clock = Mutex(now)
    chance = Mutex(SeededChance(seed: seed))
    self.pages = pages
  }

  /// What the clock shows.
  public var now: Moment {
    get { clock.withLock { $0 } }
    set { clock.withLock { $0 = newValue } }
  }

  /// Moves the clock so many seconds, backwards when negative.
  public func wait(seconds: Int) {
    clock.withLock { $0 = $0.adding(seconds: seconds) }
  }

  /// The surroundings to hand in; they follow this clock.
  public var surroundings: Surroundings {
    Surroundings(
      now: { self.now },
      chance: { self.chance.withLock { $0.next() } },
      passwords: QuickHashing(),
      fingerprints: QuickFingerprints(),
      pages: pages
    )
  }
}

extension Moment {
  /// The moment at which the tests begin: 2026-11-23, a Monday, 09:41:07 in Shanghai.
  public static let sample = Moment(milliseconds: 1_795_398_067_000)
}
