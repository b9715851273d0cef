import ArgumentParser
import CaseFiles
import Casework
import Glibc
import TestSupport

/// The review desk's queue with a long backlog, beside `tig` with as long a history.
struct DeskBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "The review queue on an 80×24 terminal, beside tig. Says ✗, but never fails."
  )

  @Option(help: "Applications in the store.")
  var applications = 1_000_000

  @Option(help: "Those that wait for their review at one station, and commits of tig's repository.")
  var pending = 100_000

  @Option(help: "Interleaved rounds.")
  var rounds = 5

  @Option(help: "↓ of each program, a round.")
  var keys = 500

  @Option(help: "A store made by an earlier run with --folder; the benchmark writes into it.")
  var data: String?

  @Option(help: "Where store and repository are made; it must not exist, and goes away.")
  var folder: String?

  @Flag(help: "Only whether the benchmark itself works: seconds, no figures to go by.")
  var quick = false

  func run() throws {
    let place = try BenchFolder(at: folder)
    Self.say(Machine.description(of: place.path))
    let size = quick ? 1500 : applications
    let start = StopWatch.nanoseconds
    let made =
      try data.map { try MadeUpStore(at: $0) }
      ?? MadeUpStore(in: place.path, applications: size, pending: quick ? 500 : pending)
    let count = try made.count()
    guard let sought = try made.head(count / 2 + 1).last else {
      throw ValidationError("nothing waits for its review")
    }
    let seconds = (StopWatch.nanoseconds - start) / 1_000_000_000
    Self.say("\(try made.store.applicationCount()) applications, \(count) waiting; \(seconds) s")
    let juzhu = JuzhuQueue(
      data: made.data,
      sought: sought,
      count: count,
      openings: quick ? 2 : 10
    )
    let tig = try TigHistory(commits: count, in: place.path)
    if tig == nil { Self.say("tig or git: not installed") }
    var contest = QueueContest(programs: [juzhu] + (tig.map { [$0] } ?? []))
    for round in 1...max(1, quick ? 1 : rounds) {
      try contest.play(keys: quick ? 20 : keys, searches: quick ? 1 : 5)
      if !quick { Self.say("round \(round). \(Machine.load)") }
    }
    var ours = contest.samples[0]
    let sight = QueueSight(made: made, folder: place.path)
    try sight.measure(rounds: quick ? 1 : 20, changes: quick ? 5 : 10, &ours)
    Self.say(DeskTable(juzhu: ours, peer: tig == nil ? nil : contest.samples[1]).text)
    for (program, samples) in zip(contest.programs, contest.samples) where samples.unanswered > 0 {
      Self.say("\(program.name): \(samples.unanswered) keys without an answer")
    }
    Self.say(Machine.load)
  }

  /// At once, also into a file.
  private static func say(_ line: String) {
    print(line)
    fflush(nil)
  }
}
