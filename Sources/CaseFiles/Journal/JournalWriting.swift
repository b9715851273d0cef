import Casework

/// Appending, under the writer's lock and after `settle`.
extension Journal {
  /// Appends a transaction and returns its sequence. It is not on the disk yet.
  /// - Throws: `SystemFailure`: `.outcomeUnknown` when nobody can tell what stands in the file.
  mutating func append(
    _ new: NewTransaction,
    into index: inout CaseIndex
  ) throws(SystemFailure) -> Int {
    var line = try line(of: new)
    if end + line.count > segmentBytes {
      try startSegment(because: "full")
      line = try self.line(of: new)
    }
    if namedSegment != segment {
      try disk.flushFolder(folder.journal)
      namedSegment = segment
    }
    do {
      try disk.write(line, to: file, at: end)
    } catch {
      line = try mend(line, of: new, after: error)
    }
    let halt = try advance(into: &index, upTo: lastSequence + 1)
    guard halt == .end else {
      throw SystemFailure(.outcomeUnknown, attempt: "read back from \(file.path) byte \(end)")
    }
    return lastSequence
  }

  /// Sees what a failed write has left. Half a line is sealed off, and written whole elsewhere.
  private mutating func mend(
    _ line: [UInt8],
    of new: NewTransaction,
    after failure: SystemFailure
  ) throws(SystemFailure) -> [UInt8] {
    let unknown = SystemFailure(
      .outcomeUnknown,
      attempt: failure.attempt,
      errno: failure.errno
    )
    guard let left = try? disk.read(file, at: end, count: line.count) else { throw unknown }
    if left == line { return line }
    if left.allSatisfy({ $0 == UInt8(ascii: "\n") }) { throw failure }
    do {
      try seal(try rest())
      let again = try self.line(of: new)
      try disk.write(again, to: file, at: end)
      return again
    } catch {
      // Half a line never counts, whoever reads it.
      throw error.kind == .outcomeUnknown ? error : failure
    }
  }

  /// The line as it must stand at the end, read once by the reader that will read it back: what
  /// that refuses is never written.
  private func line(of new: NewTransaction) throws(SystemFailure) -> [UInt8] {
    let line = new.line(sequence: lastSequence + 1, previous: lastChecksum, durable: durable)
    guard line.count <= Self.longestLine, Transaction(line, 0..<line.count - 1) != nil else {
      throw SystemFailure(.notDone, attempt: "a line of \(line.count) bytes for \(file.path)")
    }
    return line
  }

  /// Goes on in a new segment. The old one is flushed first, so that one flush of the newest
  /// segment is enough for everybody.
  mutating func startSegment(
    because reason: String,
    quarantine: String = ""
  ) throws(SystemFailure) {
    do {
      try disk.flush(file)
    } catch {
      throw SystemFailure(.outcomeUnknown, attempt: error.attempt, errno: error.errno)
    }
    durable = lastSequence
    let header = SegmentHeader(
      segment: segment + 1,
      store: store,
      previous: ending(because: reason, quarantine: quarantine)
    )
    let line = header.line(at: self.quarantine.now())
    let path = folder.segment(segment + 1)
    try Self.create(
      path,
      line,
      through: folder.nextSegment(segment + 1),
      in: folder,
      bytes: segmentBytes,
      disk
    )
    file = try disk.open(path, for: .update)
    guard let read = SegmentHeader.read(line) else {
      throw SystemFailure(.damaged, attempt: "\(path) line 1, byte 0: not its header")
    }
    segment += 1
    namedSegment = segment
    end = read.length
    lastChecksum = read.checksum
  }

  /// Makes a segment: its header, and newlines to the end.
  static func create(
    _ path: String,
    _ header: [UInt8],
    through temporary: String,
    in folder: StoreFolder,
    bytes: Int,
    _ disk: any Disk
  ) throws(SystemFailure) {
    let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: max(0, bytes - header.count))
    try disk.replace(path, in: folder.journal, by: header + blank, through: temporary)
  }
}
