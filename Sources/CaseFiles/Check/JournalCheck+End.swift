import Casework
import Glibc

/// What stands behind the last line of a segment.
extension JournalCheck {
  /// A segment that ends in something irregular.
  mutating func close(
    _ segment: SegmentFile,
    with irregular: SegmentWalk.Irregular,
    isLast: Bool
  ) {
    if let chain = irregular.chain, chain.sequence == lastSequence + 1 {
      reportIrregular(irregular, upTo: chain.sequence)
      lastSequence = chain.sequence
      (end, lastChecksum) = (nil, nil)
      return
    }
    let declared = segment.ending?.lastSequence
    guard isLast, lastSequence >= max(known, highestDurable) else {
      reportIrregular(irregular, upTo: declared ?? max(known, highestDurable))
      (end, lastChecksum) = (nil, nil)
      return
    }
    guard !isRunning || isLasting(segment, from: irregular.offset) else { return }
    log.add(
      .warning,
      .tornTail,
      irregular.place,
      "最后一次写入没有完成；其中没有已确认的内容，下次打开时会封存",
      "the last write was not finished; nothing acknowledged is in it, and the next start seals it"
    )
  }

  /// Whether the bytes stay as they were read, and are not a line being written just now.
  private func isLasting(_ segment: SegmentFile, from offset: Int) -> Bool {
    for _ in 0..<10 {
      usleep(10_000)
      guard let file = try? disk.open(folder.segment(segment.number), for: .read),
        let bytes = try? disk.read(file, at: offset, count: segment.bytes.count - offset)
      else { return false }
      if (try? disk.status(of: folder.segment(segment.number + 1))) ?? nil != nil { return false }
      if !bytes.elementsEqual(segment.bytes[offset...]) { return false }
    }
    return true
  }

  /// What the next segment has declared void: newlines, or a torn tail with its copy.
  func checkRest(of segment: SegmentFile, _ ending: SegmentHeader.Previous) {
    guard ending.end <= segment.bytes.count else { return }
    let rest = segment.bytes[ending.end...]
    guard let last = rest.lastIndex(where: { $0 != UInt8(ascii: "\n") }) else { return }
    let place = FindingPlace(segment.name, line: segment.line(of: ending.end), column: 1)
    let torn = Array(rest[...last])
    guard !ending.quarantine.isEmpty, !ending.quarantine.utf8.contains(UInt8(ascii: "/")) else {
      return log.add(
        .warning,
        .strange,
        place,
        "段尾之后还有 \(torn.count) 字节，不属于流水",
        "\(torn.count) bytes stand behind the segment's end and belong to nothing"
      )
    }
    let copy = try? disk.contents(of: "\(folder.quarantine)/\(ending.quarantine)")
    if copy != torn {
      log.add(
        .warning,
        .quarantine,
        FindingPlace("4-quarantine/\(ending.quarantine)"),
        "封存的残尾没有副本，或副本与原文不同",
        "the copy of a sealed tail is missing, or differs from it"
      )
    }
  }
}
