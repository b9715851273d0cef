import Casework

/// Reads a journal of an older format and writes it anew in the next one, every line with its
/// sequence, each chained to the new line before it.
struct JournalRewriting {
  let source: StoreFolder
  let target: StoreFolder
  let store: String
  let step: FormatStep
  let disk: any Disk
  let now: @Sendable () -> Moment
  let segmentBytes: Int
  /// The format that is written.
  let newFormat: Int

  /// What has been written so far.
  private struct Written {
    var segment = 0
    var bytes: [UInt8] = []
    var checksum: UInt32 = 0
    var sequence = 0
  }

  /// Writes the journal; it is on the disk when this returns.
  /// - Parameter progress: is told the segment that was read.
  /// - Returns: the last sequence.
  /// - Throws: `SystemFailure.damaged`, naming file, line and column; what the step throws.
  func run(progress: (Int) -> Void) throws -> Int {
    try disk.makeFolder(target.journal)
    var walk = JournalWalk(source, store: store, disk, format: step.from)
    var written = Written()
    try begin(&written, reason: "")
    while let segment = try walk.next({ line, bytes, place in
      let rest = bytes[line.rest..<Int(place.offset) + Int(place.length)]
      try add(try step.rewrite(Array(rest)), line.sequence, to: &written)
    }) {
      progress(segment.number)
    }
    try end(written)
    try disk.flushFolder(target.journal)
    return written.sequence
  }

  private func add(_ rest: [UInt8], _ sequence: Int, to written: inout Written) throws {
    var line = line(rest, sequence, after: written)
    if written.bytes.count + line.count > segmentBytes {
      let end = written.bytes.count
      try self.end(written)
      try begin(&written, reason: "full", end: end)
      line = self.line(rest, sequence, after: written)
    }
    guard line.count <= Journal.longestLine,
      let read = ChainedLine(line, 0..<line.count - 1, format: newFormat)
    else {
      throw SystemFailure(
        .notDone,
        attempt: "transaction \(sequence) cannot be written in format \(newFormat)"
      )
    }
    written.bytes += line
    written.checksum = read.checksum
    written.sequence = read.sequence
  }

  private func line(_ rest: [UInt8], _ sequence: Int, after written: Written) -> [UInt8] {
    var text = LineText()
    text.add(#","seq":"#)
    text.addPadded(sequence)
    text.add(#","prev":"\#(Checksum.hex(written.checksum))""#)
    text.add(rest)
    return text.line()
  }

  private func begin(
    _ written: inout Written,
    reason: String,
    end: Int = 0
  ) throws(SystemFailure) {
    let previous = SegmentHeader.Previous(
      segment: written.segment,
      end: end,
      lastSequence: written.sequence,
      lastChecksum: written.checksum,
      reason: reason
    )
    let header = SegmentHeader(
      segment: written.segment + 1,
      store: store,
      previous: written.segment == 0 ? nil : previous
    )
    let line = header.line(at: now(), format: newFormat)
    guard let read = SegmentHeader.read(line, format: newFormat) else {
      throw SystemFailure(.notDone, attempt: "a segment's header in format \(newFormat)")
    }
    written.segment += 1
    written.bytes = line
    written.checksum = read.checksum
  }

  private func end(_ written: Written) throws(SystemFailure) {
    let blank = max(0, segmentBytes - written.bytes.count)
    try disk.replace(
      target.segment(written.segment),
      in: target.journal,
      by: written.bytes + [UInt8](repeating: UInt8(ascii: "\n"), count: blank),
      through: target.nextSegment(written.segment)
    )
  }
}
