import Casework
import Glibc

/// Reads the whole journal, segment after segment, and goes on behind damage where it can.
struct JournalCheck {
  let folder: StoreFolder
  let disk: any Disk
  let log: FindingLog
  /// The store's name for itself, as STORE.json says it; else the first header's.
  var store: String?
  /// Up to where transactions were on the disk when the check began, whoever says so.
  let known: Int
  /// Whether processes may be writing.
  let isRunning: Bool
  var lines: LineCheck
  var index: IndexCheck
  var lastSequence = 0
  /// nil when nobody can tell what the next line chains to.
  var lastChecksum: UInt32?
  var lineCount = 0
  /// The highest sequence that any line knew to be on the disk.
  var highestDurable = 0
  /// The highest sequence that was already said to be missing.
  var reported = 0
  /// The end of what was read of the segment before; nil when that cannot be told.
  var end: SegmentHeader.Previous?

  init(
    folder: StoreFolder,
    disk: any Disk,
    log: FindingLog,
    store: String?,
    known: Int,
    isRunning: Bool,
    index: IndexCheck,
    quota: Quota?
  ) {
    self.folder = folder
    self.disk = disk
    self.log = log
    self.store = store
    self.known = known
    self.isRunning = isRunning
    self.index = index
    lines = LineCheck(log: log, quota: quota)
  }

  /// Checks the segments with these numbers, in order.
  /// - Parameter progress: is told the bytes read so far.
  mutating func check(_ numbers: [Int], progress: (Int) -> Void) {
    var done = 0
    var expected = 1
    for (place, number) in numbers.enumerated() {
      if number > expected { reportMissing(expected, number - 1) }
      expected = number + 1
      let next = place + 1 < numbers.count ? numbers[place + 1] : nil
      guard let segment = read(number, next: next) else {
        lines.skipUnreadable()
        (end, lastChecksum) = (nil, nil)
        continue
      }
      check(segment, isLast: next == nil)
      done += segment.bytes.count
      progress(done)
    }
    if numbers.isEmpty { reportMissing(1, 1) }
    index.skipUnreadable()
    let known = max(known, highestDurable)
    guard !numbers.isEmpty, max(lastSequence, reported) < known else { return }
    log.add(
      .damage,
      .lost,
      FindingPlace(numbers.last.map(SegmentFile.name) ?? "1-journal"),
      "缺少第 \(lastSequence + 1) 至 \(known) 笔记录：它们曾经写入磁盘",
      "transactions \(lastSequence + 1) to \(known) are missing; they were on the disk"
    )
  }

  private mutating func reportMissing(_ first: Int, _ last: Int) {
    for number in first...min(last, first + 99) {
      log.add(
        .damage,
        .segment,
        FindingPlace(SegmentFile.name(number)),
        "缺少这一段流水；其中的内容以及此后的计数无法核对",
        "this segment is missing; what stood in it, and the counts after it, cannot be known"
      )
    }
    lines.skipUnreadable()
    (end, lastChecksum) = (nil, nil)
  }

  private func read(_ number: Int, next: Int?) -> SegmentFile? {
    log.reading(SegmentFile.name(number)) { () throws(SystemFailure) in
      try SegmentFile(number, next: next, in: folder, disk)
    }
  }

  private mutating func check(_ segment: SegmentFile, isLast: Bool) {
    checkHeader(of: segment)
    var walk = SegmentWalk(segment)
    var irregular: SegmentWalk.Irregular?
    while let piece = walk.next() {
      switch piece {
      case .line(let line, let place, let range):
        if follow(line, place, after: irregular) {
          lines.take(line, in: segment.bytes, at: place)
          if lines.hasGap {
            index.skipUnreadable()
          } else {
            index.take(line, segment: segment.number, range: range)
          }
        }
        irregular = nil
      case .irregular(let found):
        irregular = irregular ?? found
      }
    }
    end = SegmentHeader.Previous(
      segment: segment.number,
      end: walk.end,
      lastSequence: lastSequence,
      lastChecksum: lastChecksum ?? 0,
      reason: ""
    )
    if let irregular {
      close(segment, with: irregular, isLast: isLast)
    } else if let ending = segment.ending {
      checkRest(of: segment, ending)
    }
  }
}
