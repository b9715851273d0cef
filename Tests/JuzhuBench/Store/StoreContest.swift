import FoundationEssentials
import Glibc
import TestSupport

/// The stores side by side: each round lets all of them do the same, one after the other.
struct StoreContest {
  let folder: String
  let applications: Int
  let contenders: [Contender]
  private(set) var table = StoreTable()
  /// The next person of the benchmark, behind those of the filling.
  private var next: Int
  /// People that one process has for itself in one round: more than it can submit.
  private let share: Int
  /// Acknowledged so far.
  private var acknowledged: [Contender: Int] = [:]

  /// - Parameter seconds: how long a process submits in one round.
  init(folder: String, applications: Int, contenders: [Contender], seconds: Double) {
    next = applications
    share = 100_000 * max(1, Int(seconds))
    self.folder = folder
    self.applications = applications
    self.contenders = contenders
  }

  /// Makes the stores with as many applications, a tenth of them waiting.
  mutating func fill() throws -> [String] {
    let pending = applications / 10
    let files = try StopWatch.milliseconds {
      try FilesContender.fill(folder, applications: applications, pending: pending)
    }
    var lines = ["filled juzhu in \(Column.number(files / 1000, decimals: 1)) s"]
    if contenders.contains(.sqlite) {
      let sqlite = try StopWatch.milliseconds {
        try SQLiteContender.fill(folder, applications: applications, pending: pending)
      }
      lines.append("filled SQLite in \(Column.number(sqlite / 1000, decimals: 1)) s")
    }
    sync()
    for contender in contenders where contender != .sqliteLocked {
      table.add(try diskMegabytes(contender), to: .disk, of: contender)
    }
    return lines
  }

  /// So many processes submit for so long.
  mutating func submit(_ contender: Contender, processes: Int, milliseconds: Int) throws {
    let results = (0..<processes).map { "\(folder)/result-\($0)" }
    let crew = try WorkerCrew(
      results.enumerated().map { place, result in
        ["store-worker", contender.rawValue, folder, "\(next + place * share)"]
          + ["\(milliseconds)", result]
      }
    )
    next += processes * share
    try crew.wait()
    var (latencies, numbers): ([UInt64], [UInt64]) = ([], [])
    var seconds = 0.0
    for result in results {
      let all = try NumberFile.read(result)
      let count = all.count / 2
      latencies += all[..<count]
      numbers += all[count..<2 * count]
      seconds = max(seconds, Double(all.last ?? 0) / 1e9)
    }
    try check(contender, numbers)
    table.add(Double(latencies.count) / max(seconds, 1e-9), to: .submits(processes), of: contender)
    latencies.sort()
    func high(_ perMille: Int) -> Double {
      latencies.isEmpty
        ? 0 : Double(latencies[min(latencies.count - 1, latencies.count * perMille / 1000)]) / 1e6
    }
    table.add(high(500), to: .half(processes), of: contender)
    table.add(high(990), to: .ninetyNine(processes), of: contender)
    table.add(high(999), to: .thousandth(processes), of: contender)
    table.add(Double(latencies.last ?? 0) / 1e6, to: .worst(processes), of: contender)
  }

  /// Every acknowledged application is there, once, and no other; ours is judged whole at the end
  /// of each round.
  private mutating func check(_ contender: Contender, _ numbers: [UInt64]) throws {
    let rows: Contender = contender == .files ? .files : .sqlite
    acknowledged[rows, default: 0] += numbers.count
    let expected = applications + (acknowledged[rows] ?? 0)
    let store = try contender.open(folder)
    let found = try store.count()
    guard found == expected, Set(numbers).count == numbers.count else {
      throw WorkerFailure(
        description: "\(contender.rawValue): \(found) applications, \(expected) acknowledged"
      )
    }
    for number in numbers where number % 16 == 0 {
      let digits = String(number)
      let text = "A" + String(repeating: "0", count: 10 - digits.count) + digits
      guard try store.identity(in: text) != nil else {
        throw WorkerFailure(description: "\(contender.rawValue): \(text) is lost")
      }
    }
    guard contender != .files else { return }
    if let complaint = try SQLiteContender.complaints(folder).first {
      throw WorkerFailure(description: "SQLite: \(complaint)")
    }
  }

  /// Opens and looks up in a process of its own.
  mutating func probe(_ contender: Contender, isCold: Bool, lookups: Int) throws {
    if isCold, !SystemCaches.drop() { return }
    let result = "\(folder)/result-probe"
    let crew = try WorkerCrew([
      [
        "store-probe", contender.rawValue, folder, "\(applications)", "\(isCold ? 0 : lookups)",
        result,
      ]
    ])
    try crew.wait()
    let all = try NumberFile.read(result).map { Double($0) / 1e6 }
    table.add(all[0], to: isCold ? .coldOpen : .warmOpen, of: contender)
    guard !isCold, lookups > 0 else { return }
    let byIdentity = all[1...lookups].sorted()
    let byNumber = all[(lookups + 1)...(2 * lookups)].sorted()
    table.add(byIdentity[lookups / 2], to: .byIdentity, of: contender)
    table.add(byIdentity[lookups * 99 / 100], to: .byIdentityHigh, of: contender)
    table.add(byNumber[lookups / 2], to: .byNumber, of: contender)
    table.add(byNumber[lookups * 99 / 100], to: .byNumberHigh, of: contender)
    let pages = all[(2 * lookups + 1)...(3 * lookups)].sorted()
    table.add(pages[lookups / 2], to: .page, of: contender)
    table.add(pages[lookups * 99 / 100], to: .pageHigh, of: contender)
    // Bytes became millions of them on the way.
    table.add(all[3 * lookups + 1], to: .memory, of: contender)
  }

  /// How long until another process has seen an acknowledged change.
  mutating func watch(_ contender: Contender, changes: Int) throws {
    let result = "\(folder)/result-watch"
    let store = try contender.open(folder)
    // The mark that is watched is there from the first change on.
    _ = try store.submit(BenchPerson(next, account: next / 2))
    let first = next + 1
    next += share
    let rows: Contender = contender == .files ? .files : .sqlite
    acknowledged[rows, default: 0] += changes + 1
    let crew = try WorkerCrew([
      ["store-watcher", contender.rawValue, folder, "\(first)", "\(changes)", result]
    ])
    crew.go()
    usleep(50_000)
    var acknowledgements: [UInt64] = []
    for serial in first..<first + changes {
      _ = try store.submit(BenchPerson(serial, account: serial / 2))
      acknowledgements.append(StopWatch.nanoseconds)
      usleep(UInt32(5000 + serial % 7 * 500))
    }
    try crew.wait()
    let seen = try NumberFile.read(result)
    guard seen.count == changes else {
      throw WorkerFailure(description: "\(contender.rawValue): \(changes - seen.count) not seen")
    }
    let waits = zip(acknowledgements, seen).map { $1 > $0 ? Double($1 - $0) / 1e6 : 0 }.sorted()
    table.add(waits[waits.count / 2], to: .seen, of: contender)
    table.add(waits[waits.count * 99 / 100], to: .seenHigh, of: contender)
  }

  /// The kiosk over our store.
  mutating func startKiosk() throws {
    let start = try KioskStart(data: FilesContender.data(folder), files: folder)
    table.add(start.milliseconds, to: .kioskStart, of: .files)
    table.add(start.megabytes, to: .kioskMemory, of: .files)
  }

  private func diskMegabytes(_ contender: Contender) throws -> Double {
    let root = contender == .files ? FilesContender.data(folder) : folder
    let files = try FileManager.default.subpathsOfDirectory(atPath: root)
    let counted = files.filter { contender == .files || $0.hasPrefix("cases.sqlite") }
    return counted.reduce(0.0) { sum, name in
      var facts = stat()
      return stat("\(root)/\(name)", &facts) == 0
        ? sum + Double(facts.st_blocks) * 512 / 1e6 : sum
    }
  }
}
