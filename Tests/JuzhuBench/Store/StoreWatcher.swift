import ArgumentParser
import CaseFiles
import Casework
import Glibc

/// One process that waits for the changes of another and looks them up at once.
struct StoreWatcher: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store-watcher",
    shouldDisplay: false
  )

  @Argument var contender: Contender
  @Argument var folder: String
  @Argument(help: "The first person that will come.") var first: Int
  @Argument(help: "How many will come.") var count: Int
  @Argument(help: "Takes the moments at which each was seen, in nanoseconds.") var result: String

  func run() throws {
    let store = try contender.open(folder)
    let bell = try ChangeBell(contender, store, folder)
    let people = try (first..<first + count).map { try BenchPerson($0, account: $0 / 2).identity }
    var seen: [UInt64] = []
    WorkerCrew.waitForSign()
    let patience = StopWatch.nanoseconds + 30_000_000_000
    while seen.count < count, StopWatch.nanoseconds < patience {
      try bell.wait()
      while seen.count < count, try store.number(of: people[seen.count]) != nil {
        seen.append(StopWatch.nanoseconds)
      }
    }
    try NumberFile.write(seen, to: result)
  }
}

/// Tells that something has changed: ours as the screens are told, SQLite by asking
/// `data_version` every 2 ms.
private struct ChangeBell {
  private let watch: StoreWatch?
  private let database: SQLiteDatabase?

  init(_ contender: Contender, _ store: any StoreContender, _ folder: String) throws {
    switch contender {
    case .files:
      database = nil
      watch = (store as? FilesContender).flatMap { StoreWatch(of: $0.store) }
      if watch == nil { throw WorkerFailure(description: "cannot watch \(folder)") }
    case .sqlite, .sqliteLocked:
      watch = nil
      database = try SQLiteLibrary().map { try SQLiteDatabase($0, folder + "/cases.sqlite") }
    }
  }

  func wait() throws {
    if let watch {
      var waiting = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, 1000) > 0 { watch.clear() }
    } else if let database {
      let before = try database.number("pragma data_version")
      for _ in 0..<500 {
        usleep(2000)
        if try database.number("pragma data_version") != before { return }
      }
    }
  }
}
