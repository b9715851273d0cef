import Casework

/// Appending, under the writer's lock and after `settle`.
extension Journal {
  /// Appends a transaction; where its line stands. It is not on the disk yet.
  /// - Parameter durable: the last transaction that is known to be on the disk.
  /// - Throws: `SystemFailure`: `.outcomeUnknown` when nobody can tell what stands in the file.
  mutating func append(
    _ new: NewTransaction,
    durable: Int
  ) throws(SystemFailure) -> LinePlace {
    var line = try line(of: new, durable: durable)
    if end + line.bytes.count > segmentBytes {
      try startSegment(because: "full")
      line = try self.line(of: new, durable: durable)
    }
    do {
      try disk.write(line.bytes, to: file, at: end)
    } catch {
      line = try mend(line, of: new, durable: durable, after: error)
    }
    let place = LinePlace(segment: segment, offset: end, length: line.bytes.count - 1)
    position.sequence += 1
    position.offset += line.bytes.count
    position.checksum = line.checksum
    return place
  }

  /// Sees what a failed write has left. Half a line is sealed off, and written whole elsewhere.
  private mutating func mend(
    _ line: WrittenLine,
    of new: NewTransaction,
    durable: Int,
    after failure: SystemFailure
  ) throws(SystemFailure) -> WrittenLine {
    let unknown = SystemFailure(
      .outcomeUnknown,
      attempt: failure.attempt,
      errno: failure.errno
    )
    guard let left = try? disk.read(file, at: end, count: line.bytes.count) else { throw unknown }
    if left == line.bytes { return line }
    if left.allSatisfy({ $0 == UInt8(ascii: "\n") }) { throw failure }
    do {
      try seal(try rest())
      let again = try self.line(of: new, durable: durable)
      try disk.write(again.bytes, to: file, at: end)
      return again
    } catch {
      // Half a line never counts, whoever reads it.
      throw error.kind == .outcomeUnknown ? error : failure
    }
  }

  /// The line as it must stand at the end.
  private func line(of new: NewTransaction, durable: Int) throws(SystemFailure) -> WrittenLine {
    let line = new.line(
      sequence: lastSequence + 1,
      previous: lastChecksum,
      durable: max(durable, flushed)
    )
    guard line.bytes.count <= Self.longestLine else {
      throw SystemFailure(
        .notDone,
        attempt: "a line of \(line.bytes.count) bytes for \(file.path)"
      )
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
    flushed = lastSequence
    let header = SegmentHeader(
      segment: segment + 1,
      store: store,
      previous: ending(because: reason, quarantine: quarantine)
    )
    let line = header.writtenLine(at: self.quarantine.now())
    let number = segment + 1
    try NextSegment(folder: folder, disk: disk, bytes: segmentBytes).begin(number, line.bytes)
    file = try disk.open(folder.segment(number), for: .update)
    position.segment = number
    position.offset = line.bytes.count
    position.checksum = line.checksum
  }
}
