import ArgumentParser
import Glibc
import TestSupport

/// Our store beside SQLite, in one interleaved run.
struct StoreBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "The store beside SQLite. Says ✗ for a missed goal; fails when anything is wrong."
  )

  @Option(help: "Applications that are there before anything is measured.")
  var applications = 1_000_000

  @Option(help: "Interleaved rounds.")
  var rounds = 3

  @Option(help: "Seconds of submitting, a round and number of processes.")
  var seconds = 3.0

  @Option(parsing: .upToNextOption, help: "Numbers of processes.")
  var processes = [1, 8, 32]

  @Option(help: "A folder on the disk that is to be measured; it must not exist.")
  var folder: String?

  @Flag(help: "Only whether the benchmark itself works: a second, no figures to go by.")
  var quick = false

  func run() throws {
    let size = quick ? 1000 : applications
    let place = try BenchFolder(at: folder)
    let hasRival = SQLiteLibrary() != nil
    var contest = StoreContest(
      folder: place.path,
      applications: size,
      contenders: hasRival ? Contender.allCases : [.files],
      seconds: seconds
    )
    Self.say(Machine.description(of: place.path))
    if let library = SQLiteLibrary() {
      Self.say("SQLite \(library.version): WAL, synchronous=FULL")
    } else {
      Self.say("libsqlite3.so.0 is not installed: no comparison")
    }
    for line in try contest.fill() { Self.say(line) }
    for round in 1...max(1, quick ? 1 : rounds) {
      try play(&contest)
      try OurCheck.run(place.path)
      if !quick { Self.say("round \(round), load \(Column.number(KernelCount.load, decimals: 2))") }
    }
    Self.say(contest.table.text)
    Self.say(Machine.load)
  }

  private func play(_ contest: inout StoreContest) throws {
    for count in quick ? [1] : processes {
      for contender in contest.contenders {
        let milliseconds = quick ? 200 : Int(seconds * 1000)
        try contest.submit(contender, processes: count, milliseconds: milliseconds)
      }
    }
    for contender in contest.contenders where contender != .sqliteLocked {
      if !quick { try contest.probe(contender, isCold: true, lookups: 0) }
      try contest.probe(contender, isCold: false, lookups: quick ? 100 : 2000)
      try contest.watch(contender, changes: quick ? 10 : 200)
    }
    for _ in 0..<(quick ? 1 : 5) { try contest.startKiosk() }
  }

  /// At once, also into a file.
  private static func say(_ line: String) {
    print(line)
    fflush(nil)
  }
}
