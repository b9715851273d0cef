import CaseFiles
import Casework
import Glibc
import TestSupport

/// One of many processes that do at random, on one store, what people and reviewers do.
///
/// `store-storm FOLDER WORKER START UNTIL SEED SEGMENT`: WORKER tells it from all others, START and
/// UNTIL are nanoseconds of the monotonic clock, SEGMENT is the length of the journal's segments in
/// bytes. What it attempts and what becomes of it goes to standard output (`StormEvents`).
/// `store-storm FOLDER WORKER race COUNT SEED SEGMENT` is one of a race of COUNT attempts each;
/// with `undo SECONDS` WORKER is a reviewer's name, who decides and takes back for so long.
@main
struct Storm {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 7 else { exit(64) }
    if words[3] == "race" { return try race(words) }
    if words[3] == "undo" { return try undo(words) }
    guard let start = UInt64(words[3]), let until = UInt64(words[4]),
      let seed = UInt64(words[5]), let segment = Int(words[6])
    else { exit(64) }
    // A storm is the weather, not the work: other tests beside it keep their pace.
    _ = nice(5)
    // As the kiosk does: a limit on files is an error like any other.
    signal(SIGXFSZ, SIG_IGN)
    let clock = StormClock(start: start, seed: seed)
    let store = try FileCaseStore(
      folder: words[1],
      segmentBytes: segment,
      now: { clock.jumping },
      lockPatience: .seconds(30)
    )
    var worker = StormWorker(
      store: StampedStore(store),
      worker: words[2],
      clock: clock,
      chance: SeededChance(seed: seed)
    )
    while StormClock.nanoseconds < until { worker.act() }
  }

  private static func undo(_ words: [String]) throws {
    guard let seconds = Int(words[4]), let seed = UInt64(words[5]), let segment = Int(words[6])
    else { exit(64) }
    let store = try FileCaseStore(
      folder: words[1],
      segmentBytes: segment,
      now: { .sample },
      lockPatience: .seconds(30)
    )
    var undo = StormUndo(
      store: StampedStore(store),
      reviewer: words[2],
      chance: SeededChance(seed: seed)
    )
    try undo.run(seconds: seconds)
  }

  private static func race(_ words: [String]) throws {
    guard let count = Int(words[4]), let seed = UInt64(words[5]), let segment = Int(words[6])
    else { exit(64) }
    let store = try FileCaseStore(
      folder: words[1],
      segmentBytes: segment,
      now: { .sample },
      lockPatience: .seconds(30)
    )
    var race = StormRace(
      store: StampedStore(store),
      worker: words[2],
      chance: SeededChance(seed: seed)
    )
    try race.run(count)
  }
}
