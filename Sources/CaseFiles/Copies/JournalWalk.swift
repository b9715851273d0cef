import Casework
import Glibc

/// Reads a journal from its first line on and takes nothing over that is not whole, undamaged and
/// chained to the line before.
///
/// Without a lock and without an index: of a running store up to what is on the disk, of a backup,
/// or of a folder that nobody uses.
struct JournalWalk {
  /// One segment as it was read.
  struct Segment {
    let number: Int
    /// The whole file.
    let bytes: [UInt8]
    /// The first byte behind the last line that was taken.
    let end: Int
  }

  let folder: StoreFolder
  let disk: any Disk
  /// The store's name for itself, which every segment must have.
  let store: String
  /// The format that the journal has.
  let format: Int
  /// The last segment read; 0 before the first.
  private(set) var segment = 0
  /// The first byte behind the last line taken, in that segment.
  private(set) var end = 0
  /// The last transaction taken.
  private(set) var sequence = 0
  /// What the next line must chain to.
  private(set) var checksum: UInt32 = 0
  /// Why the segment was not read further; nil when nothing stands there.
  private var halt: JournalDamage?

  init(
    _ folder: StoreFolder,
    store: String,
    _ disk: any Disk,
    format: Int = StoreDescription.reader
  ) {
    self.folder = folder
    self.format = format
    self.store = store
    self.disk = disk
  }

  /// Reads the next segment; nil when the transaction `limit` has been read, or, without a limit,
  /// when there is no other segment.
  ///
  /// - Parameter visit: is told every transaction, with the bytes that its ranges are of.
  /// - Throws: `SystemFailure.damaged`, naming file, line and column, when a transaction up to
  ///   the limit is damaged or missing; what `visit` throws.
  mutating func next(
    upTo limit: Int = .max,
    _ visit: (ChainedLine, [UInt8], LinePlace) throws -> Void = { _, _, _ in }
  ) throws -> Segment? {
    if segment > 0, sequence >= limit { return nil }
    let path = folder.segment(segment + 1)
    guard let bytes = try disk.contents(of: path) else {
      if limit == .max, segment > 0, halt == nil { return nil }
      throw (halt ?? missing(limit)).failure
    }
    let read = try header(of: bytes, path)
    segment += 1
    end = read.length
    checksum = read.checksum
    try takeLines(of: bytes, path, upTo: limit, visit)
    return Segment(number: segment, bytes: bytes, end: end)
  }

  private func missing(_ limit: Int) -> JournalDamage {
    let path = folder.segment(max(1, segment))
    let what = "transaction \(sequence + 1) is missing, and \(limit) had been acknowledged"
    return JournalDamage(path: path, line: 0, column: nil, byte: end, what: what)
  }

  private func header(of bytes: [UInt8], _ path: String) throws -> SegmentHeader.Read {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard let read = SegmentHeader.read(Array(bytes.prefix(4096)), format: format) else {
      let column = line.count < 4096 ? SuspectByte.column(in: line) : nil
      throw JournalDamage(path: path, line: 1, column: column, byte: 0, what: "not its header")
        .failure
    }
    let header = read.header
    guard header.segment == segment + 1, header.store == store, follows(header.previous) else {
      // A line that cannot be taken, in a segment that goes on behind it, is the cause.
      let stranger = JournalDamage(
        path: path,
        line: 1,
        column: nil,
        byte: 0,
        what: "does not follow segment \(segment) of this store"
      )
      throw (header.store == store ? halt ?? stranger : stranger).failure
    }
    return read
  }

  private func follows(_ previous: SegmentHeader.Previous?) -> Bool {
    guard let previous else { return segment == 0 }
    return previous.segment == segment && previous.end == end
      && previous.lastSequence == sequence && previous.lastChecksum == checksum
  }

  private mutating func takeLines(
    of bytes: [UInt8],
    _ path: String,
    upTo limit: Int,
    _ visit: (ChainedLine, [UInt8], LinePlace) throws -> Void
  ) throws {
    var number = 2
    halt = nil
    while sequence < limit, end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      let newline = Self.newline(in: bytes, from: end)
      let line = end..<newline
      let read = ChainedLine(bytes, line, format: format)
      guard let read, newline < bytes.count, read.sequence == sequence + 1,
        read.previous == checksum
      else {
        halt = damage(bytes[line], path, number, isWhole: read != nil)
        return
      }
      try visit(
        read,
        bytes,
        LinePlace(segment: segment, offset: end, length: line.count)
      )
      sequence = read.sequence
      checksum = read.checksum
      end = newline + 1
      number += 1
    }
  }

  private func damage(
    _ line: ArraySlice<UInt8>,
    _ path: String,
    _ number: Int,
    isWhole: Bool
  ) -> JournalDamage {
    JournalDamage(
      path: path,
      line: number,
      column: isWhole || line.count > Journal.longestLine ? nil : SuspectByte.column(in: line),
      byte: line.startIndex,
      what: isWhole
        ? "the line does not follow the one before"
        : "the line does not match its checksum or its form"
    )
  }

  /// The place of the next newline, or the end.
  private static func newline(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, 0x0A, buffer.count - start)
      else { return buffer.count }
      return UnsafeRawPointer(found) - base
    }
  }
}

/// Where a journal is damaged.
struct JournalDamage {
  let path: String
  /// From 1; 0 when no line in particular is meant.
  let line: Int
  /// From 1; nil when it cannot be told.
  let column: Int?
  /// Where the line begins, from 0.
  let byte: Int
  let what: String

  var failure: SystemFailure {
    var place = path
    if line > 0 { place += " line \(line)" }
    if let column { place += ", column \(column)" }
    return SystemFailure(.damaged, attempt: "\(place), byte \(byte + (column ?? 1) - 1): \(what)")
  }
}
