import ArgumentParser
import TestSupport
import TextUI

/// Start, repaint, bytes, memory, idleness and Esc of the form, beside `dialog --form`.
struct TerminalBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terminal",
    abstract: "The form on an 80×24 terminal, beside dialog --form. Says ✗, but never fails."
  )

  @Option(help: "Interleaved rounds.")
  var rounds = 5

  @Option(help: "Keys of each kind, a round.")
  var keys = 200

  @Option(help: "Seconds to watch the idle programs; 0: not at all.")
  var idleSeconds = 60

  @Option(help: "Only starts the kiosk over this data folder, so often as there are rounds.")
  var data: String?

  func run() throws {
    if let data { return try startKiosk(over: data) }
    let folder = try BenchFolder()
    let peer = DialogForm()
    let programs: [any FormProgram] = [JuzhuForm(folder: folder)] + (peer.map { [$0] } ?? [])
    let load = KernelCount.load
    var contest = FormContest(programs: programs)
    // The first start founds the store and fills the caches.
    try contest.warmUp()
    for round in 1...max(1, rounds) {
      try contest.play(round: round, keys: keys, idleSeconds: round == rounds ? idleSeconds : 0)
    }
    let table = ResultTable(
      juzhu: contest.samples[0],
      peer: peer == nil ? nil : contest.samples[1],
      idleSeconds: idleSeconds
    )
    print(table.text)
    if peer == nil { print("dialog: not installed") }
    let loads = [load, KernelCount.load].map { Column.number($0, decimals: 2) }
    print("\(rounds) rounds of \(keys) keys, load \(loads[0]) before and \(loads[1]) after")
    for (program, samples) in zip(programs, contest.samples) where samples.unanswered > 0 {
      print("\(program.name): \(samples.unanswered) keys without an answer")
    }
  }

  private func startKiosk(over data: String) throws {
    let folder = try BenchFolder()
    let starts = try (0...max(1, rounds)).map { _ in
      try KioskStart(data: data, files: folder.path)
    }
    // The first one fills the caches.
    let times = starts.dropFirst().map(\.milliseconds).sorted()
    let memory = starts.dropFirst().map(\.megabytes).sorted()
    print("first start       \(Column.number(starts[0].milliseconds, decimals: 1)) ms")
    for (label, values, limit, unit) in [
      ("start to first paint", times, 50.0, "ms"), ("memory, resident", memory, 30.0, "MB"),
    ] {
      let median = values[values.count / 2]
      print(
        Column.left(label, 22) + Column.number(median, decimals: 1) + " \(unit)  "
          + (median <= limit ? "✓" : "✗") + " ≤ \(Column.number(limit, decimals: 0)) \(unit)"
      )
    }
    print(Machine.load)
  }
}
