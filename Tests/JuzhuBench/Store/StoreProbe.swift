import ArgumentParser
import Casework
import Glibc

/// One process that opens a store up to the first page of a queue and looks things up, and tells how long it took.
struct StoreProbe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store-probe",
    shouldDisplay: false
  )

  @Argument var contender: Contender
  @Argument var folder: String
  @Argument(help: "Applications that were there at the beginning.") var applications: Int
  @Argument(help: "Look-ups of each kind.") var lookups: Int
  @Argument(help: "Takes the numbers, in nanoseconds; the memory in bytes.") var result: String

  func run() throws {
    WorkerCrew.waitForSign()
    let start = StopWatch.nanoseconds
    let store = try contender.open(folder)
    let expected = min(50, applications / 10 / BenchPerson.stations.count)
    guard try store.page(of: BenchPerson.stations[0]) >= expected else {
      throw WorkerFailure(description: "the first page has too few rows")
    }
    var times = [StopWatch.nanoseconds - start]
    var chance: UInt64 = 7
    var byNumber: [UInt64] = []
    for _ in 0..<lookups {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let pending = max(1, applications / 10)
      let serial = applications - 1 - Int(chance >> 33) % pending
      let identity = try BenchPerson(serial, account: 0).identity
      var begin = StopWatch.nanoseconds
      let number = try store.number(of: identity)
      times.append(StopWatch.nanoseconds - begin)
      begin = StopWatch.nanoseconds
      guard let number, try store.identity(in: number) == identity.text else {
        throw WorkerFailure(description: "person \(serial) is not found, or another is")
      }
      byNumber.append(StopWatch.nanoseconds - begin)
    }
    times += byNumber
    for place in 0..<lookups {
      let station = BenchPerson.stations[place % BenchPerson.stations.count]
      let begin = StopWatch.nanoseconds
      _ = try store.page(of: station)
      times.append(StopWatch.nanoseconds - begin)
    }
    try NumberFile.write(times + [UInt64(ProcessMemory.proportional(of: getpid()))], to: result)
  }
}
