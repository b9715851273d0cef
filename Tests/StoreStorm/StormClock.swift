import Casework
import Glibc
import Synchronization
import TestSupport

/// A process's clock: half a day passes every second, it is up to two days wrong, and what is
/// written into the journal jumps about besides.
final class StormClock: Sendable {
  private let start: UInt64
  private let skew: Int64
  private let chance: Mutex<SeededChance>

  init(start: UInt64, seed: UInt64) {
    self.start = start
    var chance = SeededChance(seed: seed)
    skew = Int64.random(in: -172_800_000...172_800_000, using: &chance)
    self.chance = Mutex(chance)
  }

  /// The machine's monotonic clock, the same in every process.
  static var nanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Begins anew after two hundred days, because the holidays beyond are not announced.
  var now: Moment {
    let passed = Int64((Self.nanoseconds - start) / 1_000_000) * 43_200
    return Moment(
      milliseconds: Moment.sample.milliseconds + skew + passed % (200 * 86_400_000)
    )
  }

  /// The clock of the station, which all processes share: it stands for a tenth of a second, so
  /// that several hold the same case and a decision can be taken back.
  var stationTime: Moment {
    let turns = Int64((Self.nanoseconds - start) / 100_000_000)
    return Moment(
      milliseconds: Moment.sample.milliseconds + turns * 4_320_000 % (200 * 86_400_000)
    )
  }

  /// Years off, one time in three.
  var jumping: Moment {
    let jump = chance.withLock { chance in
      Int.random(in: 0..<3, using: &chance) > 0
        ? 0 : Int.random(in: -100_000_000...100_000_000, using: &chance)
    }
    return now.adding(seconds: jump)
  }
}
