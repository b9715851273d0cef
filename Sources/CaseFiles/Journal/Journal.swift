import Casework

/// The only truth of the store: segments of lines, one line a transaction, each chained to the one
/// before by its checksum (store.md, 3.1). This is one reader's, or the writer's, place in it.
///
/// A segment is created full of newlines, because writing over them is flushed several times
/// faster than growing, and they are legal between JSON lines. Nothing is ever written over
/// anything else: behind damage a new segment begins.
struct Journal: Sendable {
  /// The longest line in bytes; longer ones are refused.
  static let longestLine = 1 << 20

  let folder: StoreFolder
  let disk: any Disk
  let quarantine: Quarantine
  /// The store's name for itself, in every segment.
  let store: String
  /// How long a segment is made.
  let segmentBytes: Int

  /// The segment that lines are read from and appended to.
  var file: OpenFile
  /// Behind the last line read or written.
  var position: TailPosition
  /// The last transaction that this process has flushed by beginning a new segment.
  var flushed = 0

  var segment: Int { position.segment }
  /// The first byte behind the last line.
  var end: Int { position.offset }
  /// The last transaction; 0 when there is none.
  var lastSequence: Int { position.sequence }
  /// What the next line chains to.
  var lastChecksum: UInt32 { position.checksum }

  /// Opens the journal at a place that somebody has reached; nil stands for its beginning.
  /// - Throws: `SystemFailure`: `.damaged` when the first segment's header is.
  init(
    _ folder: StoreFolder,
    store: String,
    segmentBytes: Int,
    quarantine: Quarantine,
    at position: TailPosition? = nil
  ) throws(SystemFailure) {
    self.folder = folder
    self.store = store
    self.segmentBytes = segmentBytes
    self.quarantine = quarantine
    disk = quarantine.disk
    let path = folder.segment(position?.segment ?? 1)
    file = try disk.open(path, for: .update)
    if let position {
      self.position = position
      return
    }
    guard let read = SegmentHeader.read(try disk.read(file, at: 0, count: 4096)),
      read.header == SegmentHeader(segment: 1, store: store, previous: nil)
    else { throw SystemFailure(.damaged, attempt: "\(path) line 1, byte 0: not its header") }
    self.position = TailPosition(
      sequence: 0,
      segment: 1,
      offset: read.length,
      checksum: read.checksum
    )
  }

  /// Goes to a place that somebody else has reached.
  mutating func move(to position: TailPosition) throws(SystemFailure) {
    if position.segment != segment {
      file = try disk.open(folder.segment(position.segment), for: .update)
    }
    self.position = position
  }

  /// Where the journal ends, as the next segment's header is to say it.
  func ending(because reason: String, quarantine: String = "") -> SegmentHeader.Previous {
    .init(
      segment: segment,
      end: end,
      lastSequence: lastSequence,
      lastChecksum: lastChecksum,
      reason: reason,
      quarantine: quarantine
    )
  }
}
