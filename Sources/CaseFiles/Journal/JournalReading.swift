import Casework

/// Reading on: without the lock, and as often as anybody wants to know what is new.
extension Journal {
  /// Why reading stopped.
  enum Halt: Equatable {
    /// A newline or the file's end stands where the next line would.
    case end
    /// Something else stands there. Without the lock it may be a line being written just now.
    case irregular(String)
  }

  /// Reads every transaction that follows, up to a sequence, into the index.
  mutating func advance(
    into index: inout CaseIndex,
    upTo limit: Int = .max
  ) throws(SystemFailure) -> Halt {
    while true {
      let halt = try readLines(into: &index, upTo: limit)
      if lastSequence >= limit { return .end }
      guard let next = try openIfThere(folder.segment(segment + 1)) else { return halt }
      guard let read = SegmentHeader.read(try disk.read(next, at: 0, count: 4096)),
        follows(read.header)
      else { return .irregular("the next segment does not begin where this one ends") }
      file = next
      segment += 1
      end = read.length
      lastChecksum = read.checksum
    }
  }

  private func follows(_ header: SegmentHeader) -> Bool {
    guard let before = header.previous else { return false }
    return header.segment == segment + 1 && header.store == store
      && before == ending(because: before.reason, quarantine: before.quarantine)
  }

  private func openIfThere(_ path: String) throws(SystemFailure) -> OpenFile? {
    guard try disk.status(of: path) != nil else { return nil }
    return try disk.open(path, for: .update)
  }

  /// Small pieces first: mostly there is nothing new, and a newline tells it.
  private mutating func readLines(
    into index: inout CaseIndex,
    upTo limit: Int
  ) throws(SystemFailure) -> Halt {
    var size = 4096
    while true {
      let bytes = try disk.read(file, at: end, count: size)
      var at = 0
      while at < bytes.count {
        if bytes[at] == UInt8(ascii: "\n") { return .end }
        guard let newline = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) else { break }
        if let halt = read(bytes, at..<newline, into: &index, upTo: limit) { return halt }
        at = newline + 1
      }
      if bytes.count < size { return at == bytes.count ? .end : .irregular("the line is cut off") }
      if at == 0, size > Self.longestLine { return .irregular("the line is too long") }
      size = min(size * 4, Self.longestLine * 2)
    }
  }

  /// Takes one line over; otherwise why it cannot be taken.
  private mutating func read(
    _ bytes: [UInt8],
    _ line: Range<Int>,
    into index: inout CaseIndex,
    upTo limit: Int
  ) -> Halt? {
    guard let transaction = Transaction(bytes, line) else {
      return .irregular("the line does not match its checksum or its form")
    }
    guard transaction.sequence == lastSequence + 1, transaction.previous == lastChecksum else {
      return .irregular("the line does not follow the one before")
    }
    if transaction.sequence > limit { return .end }
    let place = LinePlace(
      segment: Int32(segment),
      offset: Int32(end),
      length: Int32(line.count)
    )
    guard index.apply(transaction, at: place) else {
      return .irregular("the line has a key of an unknown kind")
    }
    lastSequence = transaction.sequence
    lastChecksum = transaction.checksum
    end += line.count + 1
    return nil
  }
}
