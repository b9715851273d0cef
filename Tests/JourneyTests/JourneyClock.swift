import Casework
import Glibc
import Synchronization
import TestSupport

/// The clock of a journey: Monday 2026-11-23, 09:41:07, and it goes on from there; a test moves it.
/// The programs of the journey are started with a clock that follows it.
final class JourneyClock: Sendable {
  private let path: String
  private let movedBy: Atomic<Int>

  init(_ folders: JourneyFolders, at moment: Moment = .sample) throws {
    path = folders.path + "/clock"
    movedBy = Atomic(Int(moment.milliseconds / 1000) - Self.machineSeconds())
    try write()
  }

  /// What the programs of the journey are given beside their own environment.
  var environment: [String: String] {
    ["LD_PRELOAD": BuiltProgram.path("libCTestClock.so"), "TEST_CLOCK": path]
  }

  @Sendable func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let seconds = Int64(time.tv_sec + movedBy.load(ordering: .relaxed))
    return Moment(milliseconds: seconds * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Moves the clock; the programs see it when they next look.
  func wait(seconds: Int) throws {
    movedBy.add(seconds, ordering: .relaxed)
    try write()
  }

  /// Moves the clock to an hour of a day: 2026-11-27.
  func go(to day: String, hour: Int) throws {
    guard let date = CalendarDay(day) else { throw JourneyFailure.cannotMake(day) }
    let now = now()
    let days = date.number - now.day.number
    try wait(seconds: days * 86_400 + (hour - now.hour) * 3600 - now.minute * 60)
  }

  private func write() throws {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    var seconds = Int64(movedBy.load(ordering: .relaxed))
    guard pwrite(file, &seconds, 8, 0) == 8 else { throw JourneyFailure.cannotMake(path) }
  }

  private static func machineSeconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec
  }
}
