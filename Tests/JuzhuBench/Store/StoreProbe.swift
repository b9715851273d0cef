import ArgumentParser
import Casework
import Glibc

/// One process that opens a store and looks things up, and tells how long it took.
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
    let last = applications - 1
    let start = StopWatch.nanoseconds
    let store = try contender.open(folder)
    guard try store.number(of: BenchPerson(last, account: 0).identity) != nil else {
      throw WorkerFailure(description: "the last person of the filling is not found")
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
    try NumberFile.write(times + [UInt64(ProcessMemory.proportional(of: getpid()))], to: result)
  }
}
