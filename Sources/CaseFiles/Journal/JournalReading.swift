import Casework

/// Reading on, as often as anybody wants to know what is new.
extension Journal {
  /// Why reading stopped.
  enum Halt: Equatable {
    /// A newline or the file's end stands where the next line would.
    case end
    /// Something else stands there. Without the lock it may be a line being written just now.
    case irregular(String)
  }

  /// What is done with a transaction and the place of its line, before the next one is read.
  typealias Taking = (Transaction, LinePlace) throws(SystemFailure) -> Void

  /// Reads every transaction that follows, up to a sequence. What cannot be taken was not read.
  mutating func advance(
    upTo limit: Int = .max,
    _ take: Taking
  ) throws(SystemFailure) -> Halt {
    while lastSequence < limit {
      let halt = try readLines(upTo: limit, take)
      if lastSequence >= limit { return .end }
      guard let next = try openIfThere(folder.segment(segment + 1)) else { return halt }
      guard let read = SegmentHeader.read(try disk.read(next, at: 0, count: 4096)),
        follows(read.header)
      else { return .irregular("the next segment does not begin where this one ends") }
      file = next
      position.segment += 1
      position.offset = read.length
      position.checksum = read.checksum
    }
    return .end
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

  /// Small pieces first: mostly there is little new, and a newline tells it.
  private mutating func readLines(
    upTo limit: Int,
    _ take: Taking
  ) throws(SystemFailure) -> Halt {
    var size = 4096
    while true {
      let bytes = try disk.read(file, at: end, count: size)
      var at = 0
      while at < bytes.count {
        if bytes[at] == UInt8(ascii: "\n") { return .end }
        guard let newline = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) else { break }
        if let halt = try read(bytes, at..<newline, upTo: limit, take) { return halt }
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
    upTo limit: Int,
    _ take: Taking
  ) throws(SystemFailure) -> Halt? {
    guard let transaction = Transaction(bytes, line) else {
      return .irregular("the line does not match its checksum or its form")
    }
    guard transaction.sequence == lastSequence + 1, transaction.previous == lastChecksum else {
      return .irregular("the line does not follow the one before")
    }
    guard transaction.hasKnownKeys else {
      return .irregular("the line has a key of an unknown kind")
    }
    if transaction.sequence > limit { return .end }
    try take(transaction, LinePlace(segment: segment, offset: end, length: line.count))
    position.sequence = transaction.sequence
    position.checksum = transaction.checksum
    position.offset += line.count + 1
    return nil
  }
}
