import Casework
import Glibc

/// Whether lines and segments follow one another.
extension JournalCheck {
  /// Notes a break in the chain before a line. false when the line was read before.
  mutating func follow(
    _ line: CheckedLine,
    _ place: FindingPlace,
    after irregular: SegmentWalk.Irregular?
  ) -> Bool {
    lineCount += 1
    highestDurable = max(highestDurable, line.durable)
    let isNext = line.sequence == lastSequence + 1
    if let irregular {
      reportIrregular(irregular, upTo: line.sequence - 1)
    } else if lastChecksum == nil {
      // What is lacking was said where it is lacking.
      if !isNext { lines.skipUnreadable() }
    } else if !isNext || line.previous != lastChecksum {
      let column = isNext ? 41 : 25
      guard line.sequence > lastSequence else {
        log.add(
          .damage,
          .chain,
          place.at(column),
          "第 \(line.sequence) 笔记录再次出现，前一笔是 \(lastSequence)",
          "transaction \(line.sequence) stands here again, after \(lastSequence)"
        )
        return false
      }
      log.add(
        .damage,
        .chain,
        place.at(column),
        isNext
          ? "第 \(line.sequence) 笔记录不是接在前一行之后写的"
          : "缺少第 \(lastSequence + 1) 至 \(line.sequence - 1) 笔记录",
        isNext
          ? "transaction \(line.sequence) was not written after the line before"
          : "transactions \(lastSequence + 1) to \(line.sequence - 1) are missing"
      )
      lines.skipUnreadable()
    }
    lastSequence = max(lastSequence, line.sequence)
    lastChecksum = line.checksum
    return true
  }

  /// Notes bytes that are no line, and which transactions they may have been.
  mutating func reportIrregular(_ irregular: SegmentWalk.Irregular, upTo last: Int) {
    let (first, count) = (lastSequence + 1, last - lastSequence)
    let lost =
      count <= 0
      ? ("", "")
      : count == 1
        ? ("；第 \(first) 笔记录无法得知", "; transaction \(first) cannot be known")
        : ("；第 \(first) 至 \(last) 笔记录无法得知", "; transactions \(first) to \(last) cannot be known")
    if count > 0 { lines.skipUnreadable() }
    reported = max(reported, last)
    let words = Self.words(irregular.fault)
    log.add(
      .damage,
      irregular.fault == .form ? .form : .checksum,
      irregular.place,
      words.0 + lost.0,
      words.1 + lost.1
    )
  }

  private static func words(_ fault: SegmentWalk.Fault) -> (String, String) {
    switch fault {
    case .checksum: ("这一行与校验和不符", "the line does not match its checksum")
    case .form: ("这一行的格式不对", "the line is not of the journal's form here")
    case .tooLong: ("这一行过长", "the line is too long")
    case .hole: ("这里应有记录，却是空行", "blank lines where transactions should be")
    case .cut: ("文件在这里中断", "the file ends here")
    }
  }

  /// A segment's first line against the end of the one before.
  mutating func checkHeader(of segment: SegmentFile) {
    let place = FindingPlace(segment.name, line: 1, column: 1)
    guard let read = segment.header else {
      log.add(.damage, .header, place, "段的首行已损坏", "the segment's first line is damaged")
      // What follows can still be told by its sequence.
      lastChecksum = nil
      return
    }
    let header = read.header
    if store == nil { store = header.store }
    var isRight = header.segment == segment.number && header.store == store
    if let before = header.previous {
      isRight = isRight && before.segment == segment.number - 1
      if let end, lastChecksum != nil {
        isRight =
          isRight && before.end == end.end && before.lastSequence == end.lastSequence
          && before.lastChecksum == end.lastChecksum
      } else {
        // What is lacking was said where it is lacking.
        lastSequence = max(lastSequence, before.lastSequence)
      }
    } else {
      isRight = isRight && segment.number == 1
    }
    if !isRight {
      log.add(
        .damage,
        header.store == store ? .chain : .segment,
        place,
        header.store == store ? "这一段不是接在前一段之后写的" : "这一段属于另一个数据文件夹",
        header.store == store
          ? "the segment was not written after the one before" : "the segment is another store's"
      )
      lines.skipUnreadable()
      if let before = header.previous { lastSequence = max(lastSequence, before.lastSequence) }
    }
    lastChecksum = read.checksum
  }
}
