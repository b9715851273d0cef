import Casework
import Synchronization

/// The system's clock, set back by whole days, so that one visit to the counter fills in cases of
/// different ages.
final class DemoClock: Sendable {
  private let daysAgo = Atomic(0)
  private let system = Surroundings.system()
  private let passwords: DemoHashing

  init() { passwords = DemoHashing(system.passwords) }

  /// From now on it is so many days ago.
  func goBack(days: Int) { daysAgo.store(days, ordering: .relaxed) }

  /// The system's own, but for the time.
  var surroundings: Surroundings {
    Surroundings(
      now: { [self] in
        system.now().adding(seconds: -daysAgo.load(ordering: .relaxed) * 86_400)
      },
      chance: system.chance,
      passwords: passwords,
      fingerprints: system.fingerprints
    )
  }
}
