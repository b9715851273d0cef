import Casework
import Glibc

/// Reading on under the writer's lock, where whatever stands there stands there for good.
extension Journal {
  /// Reads to the very end. A torn tail, in which nothing acknowledged can be, is sealed off.
  ///
  /// - Parameters:
  ///   - known: the last transaction that anybody knows to have been on the disk.
  ///   - searchingRest: also looks behind the newlines at the end, where a power cut may have left
  ///     lines behind a hole.
  /// - Throws: `LostLines` when something acknowledged is damaged or missing; `SystemFailure`.
  mutating func settle(
    known: Int,
    searchingRest: Bool,
    _ take: Taking
  ) throws {
    var halt = try advance(take)
    if halt == .end, searchingRest, try !isRestBlank() {
      halt = .irregular("something stands behind the end")
    }
    switch halt {
    case .end:
      guard known <= lastSequence else { throw damage("lines are missing", known: known) }
    case .irregular(let what):
      let rest = try rest()
      let known = max(known, Self.highestDurable(in: rest))
      guard known <= lastSequence, try disk.status(of: folder.segment(segment + 1)) == nil else {
        throw damage(what, known: known)
      }
      try seal(rest)
    }
  }

  /// Everything behind the last line read, to the end of the segment.
  func rest() throws(SystemFailure) -> [UInt8] {
    let size = try disk.status(of: folder.segment(segment))?.size ?? 0
    return try disk.read(file, at: end, count: max(0, size - end))
  }

  /// Whether nothing but newlines stands behind the last line read. In pieces that the allocator
  /// keeps at hand: the whole rest at once would cost a starting kiosk 16 MB and as many
  /// milliseconds.
  private func isRestBlank() throws(SystemFailure) -> Bool {
    let piece = 65_536
    var at = end
    while true {
      let bytes = try disk.read(file, at: at, count: piece)
      guard Self.isBlank(bytes) else { return false }
      if bytes.count < piece { return true }
      at += piece
    }
  }

  /// Each byte equals the one before, and the first is a newline: as fast as memory is read.
  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    return bytes.withUnsafeBytes { buffer in
      guard first == UInt8(ascii: "\n"), let start = buffer.baseAddress else { return false }
      return memcmp(start, start + 1, buffer.count - 1) == 0
    }
  }

  /// Leaves the rest as it is, copies it, and goes on in a new segment that declares it void.
  mutating func seal(_ rest: [UInt8]) throws(SystemFailure) {
    let last = rest.lastIndex { $0 != UInt8(ascii: "\n") } ?? -1
    let name = "\(StoreFolder.padded(segment))-\(end).torn"
    try quarantine.keep(
      Array(rest[...last]),
      as: name,
      from: "\(folder.segment(segment)) byte \(end)",
      what: "torn tail, \(last + 1) bytes after transaction \(lastSequence)"
    )
    try startSegment(because: "torn tail", quarantine: name)
  }

  /// What the whole lines in there knew to be on the disk.
  private static func highestDurable(in rest: [UInt8]) -> Int {
    rest.indices.split { rest[$0] == UInt8(ascii: "\n") }.reduce(0) { known, line in
      max(known, Transaction(rest, line.startIndex..<line.endIndex)?.durable ?? 0)
    }
  }

  func damage(_ what: String, known: Int) -> LostLines {
    let path = folder.segment(segment)
    let before = (try? disk.read(file, at: 0, count: end)) ?? []
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    return LostLines(
      known: known,
      failure: SystemFailure(
        .damaged,
        attempt: "\(path) line \(line), byte \(end): \(what); transaction \(lastSequence + 1) is "
          + "missing, and \(known) had been acknowledged"
      )
    )
  }
}

/// Something that was acknowledged cannot be read from the journal any more.
struct LostLines: Error {
  /// The last transaction that is known to have been on the disk.
  let known: Int
  /// Names the file, the line and the byte.
  let failure: SystemFailure
}
