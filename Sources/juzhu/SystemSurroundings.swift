import Casework
import DocumentDecoding
import Glibc
import Sodium

extension Surroundings {
  /// The machine's clock and chance, and libsodium.
  static func system() -> Surroundings {
    let sodium = SodiumLibrary()
    return Surroundings(
      now: {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(
          milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
        )
      },
      chance: {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
      },
      passwords: SodiumPasswordHashing(library: sodium),
      fingerprints: SodiumFingerprinting(library: sodium)
    )
  }
  /// The same, with documents read in children of this program; the log is told when one dies.
  func readingPages(log: RunLog) -> Surroundings {
    Surroundings(
      now: now,
      chance: chance,
      passwords: passwords,
      fingerprints: fingerprints,
      pages: PageReader(log: { log.write($0) })
    )
  }
}
