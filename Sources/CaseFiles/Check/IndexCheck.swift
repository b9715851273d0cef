import Casework

/// The manifest and the runs of the index: each is whole, and says what the journal says.
///
/// The runs are opened at once, so that what a merge takes away meanwhile stays readable.
struct IndexCheck {
  let folder: StoreFolder
  let disk: any Disk
  let log: FindingLog
  /// nil when there is no index, or none that can be read.
  private(set) var manifest: Manifest?
  /// Runs that could be opened, oldest first.
  private var runs: [IndexRun] = []
  /// The run whose stretch of the journal is being read, and its keys so far.
  private var place = 0
  private var keys: RunKeys?
  private var submitted = 0
  private var audited = 0
  private var queues = QueueCounts()

  init(folder: StoreFolder, disk: any Disk, log: FindingLog, isRunning: Bool) {
    self.folder = folder
    self.disk = disk
    self.log = log
    // A merge may replace the manifest between the look at it and the look at its runs.
    for attempt in 0..<(isRunning ? 5 : 1) {
      let faults = open()
      if faults.isEmpty { break }
      if attempt == (isRunning ? 4 : 0) {
        for fault in faults { report(fault.file, fault.failure) }
      }
    }
  }

  /// The last transaction that the runs have.
  var upto: Int { manifest?.upto ?? 0 }

  private mutating func open() -> [(file: String, failure: SystemFailure)] {
    runs = []
    do throws(SystemFailure) {
      manifest = try Manifest.read(in: folder, disk)
    } catch {
      manifest = nil
      return [("MANIFEST.json", error)]
    }
    var faults: [(file: String, failure: SystemFailure)] = []
    for listed in manifest?.runs ?? [] {
      do throws(SystemFailure) {
        runs.append(try IndexRun(listed, in: folder, disk))
      } catch {
        faults.append(("2-index/\(listed.name)", error))
      }
    }
    return faults
  }

  private func report(_ file: String, _ failure: SystemFailure) {
    log.add(
      .damage,
      .index,
      FindingPlace(file),
      failure.errno == 0 ? "索引文件已损坏，可由流水重建（\(failure.attempt)）" : "索引文件缺失或无法读取，可由流水重建",
      failure.errno == 0
        ? "is damaged; it can be made anew from the journal (\(failure.attempt))"
        : "is missing or cannot be read; it can be made anew from the journal"
    )
  }

  /// Takes over what a line does to the keys, and compares each run when its stretch is read.
  mutating func take(_ line: CheckedLine, segment: Int, range: Range<Int>) {
    submitted += line.settings.count { $0.key.utf8.first == UInt8(ascii: "h") }
    let entries = line.settings.count { $0.key.utf8.first == UInt8(ascii: "e") }
    audited += entries
    let counted = queues.take(line)
    guard place < runs.count, line.sequence >= runs[place].name.first else { return }
    let run = runs[place]
    if keys == nil { keys = RunKeys(capacity: min(run.footer.entries, 64 << 20)) }
    var here: String?
    for deletion in line.deletions { keys?.put(deletion.key, .gone) }
    for setting in line.settings {
      var value = setting.value
      if value == "@" {
        let text = here ?? Self.text(segment, range)
        here = text
        value = text
      }
      keys?.put(setting.key, .kept(value: value, summary: setting.summary))
      if setting.key.utf8.first == UInt8(ascii: "h") {
        keys?.put("c/applications", .kept(value: String(submitted), summary: nil))
      }
    }
    if entries > 0 { keys?.put("c/audit", .kept(value: String(audited), summary: nil)) }
    for (key, count) in counted {
      keys?.put(key, count > 0 ? .kept(value: String(count), summary: nil) : .gone)
    }
    if line.sequence >= run.name.last { finish(run) }
  }

  /// The journal has a gap: what stands behind it in the runs cannot be compared.
  mutating func skipUnreadable(progress: () -> Void = {}) {
    for run in runs[place...] { verify(run) }
    place = runs.count
    keys = nil
  }

  private mutating func finish(_ run: IndexRun) {
    defer {
      place += 1
      keys = nil
    }
    guard verify(run), var keys else { return }
    var cursor = run.cursor(from: "")
    let file = "2-index/\(run.name.file)"
    do throws(SystemFailure) {
      while let entry = try cursor.next() {
        let (key, content) = (entry.keyText, try entry.content())
        switch keys.meet(key, content) {
        case .same: break
        case .different: reportKey(file, key, "与流水不同", "is not what the journal says")
        case .unknown: reportKey(file, key, "流水中没有", "is not in the journal")
        }
      }
    } catch {
      return report(file, error)
    }
    // The oldest run need not know what was deleted.
    let missing = keys.kept + (run.name.first == 1 ? 0 : keys.unmetGone)
    guard missing > 0 else { return }
    log.add(
      .damage,
      .index,
      FindingPlace(file),
      "缺少 \(missing) 个键，可由流水重建",
      "lacks \(missing) keys; it can be made anew from the journal"
    )
  }

  @discardableResult
  private func verify(_ run: IndexRun) -> Bool {
    do throws(SystemFailure) {
      try run.verify()
      return true
    } catch {
      report("2-index/\(run.name.file)", error)
      return false
    }
  }

  private func reportKey(_ file: String, _ key: String, _ chinese: String, _ english: String) {
    log.add(
      .damage,
      .index,
      FindingPlace(file),
      "键 \(CaseKey.masked(key)) \(chinese)",
      "the key \(CaseKey.masked(key)) \(english)"
    )
  }

  /// A line's place as the index writes it: `000031:62905313:001363`.
  private static func text(_ segment: Int, _ range: Range<Int>) -> String {
    func padded(_ number: Int, _ digits: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
    return "\(padded(segment, 6)):\(padded(range.lowerBound, 8)):\(padded(range.count, 6))"
  }
}
