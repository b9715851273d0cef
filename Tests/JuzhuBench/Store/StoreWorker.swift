import ArgumentParser
import Casework

/// One process of many that submit as fast as they can.
struct StoreWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store-worker",
    shouldDisplay: false
  )

  @Argument var contender: Contender
  @Argument var folder: String
  @Argument(help: "The first person; those behind are this process's own.") var first: Int
  @Argument var milliseconds: Int
  @Argument(help: "Takes latencies in nanoseconds, then the acknowledged serials of numbers.")
  var result: String

  func run() throws {
    let store = try contender.open(folder)
    WorkerCrew.waitForSign()
    let start = StopWatch.nanoseconds
    let end = start + UInt64(milliseconds) * 1_000_000
    var latencies: [UInt64] = []
    var numbers: [UInt64] = []
    var now = start
    while now < end {
      let serial = first + numbers.count
      let person = try BenchPerson(serial, account: serial / 2)
      let begin = StopWatch.nanoseconds
      let number = try store.submit(person)
      now = StopWatch.nanoseconds
      latencies.append(now - begin)
      numbers.append(UInt64(number.dropFirst()) ?? 0)
    }
    try NumberFile.write(latencies + numbers + [now - start], to: result)
  }
}
