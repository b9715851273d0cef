import Casework

/// The only truth of the store: segments of lines, one line a transaction, each chained to the one
/// before by its checksum (store.md, 3.1).
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
  var segment = 1
  /// The first byte behind the last line read.
  var end: Int
  /// The last transaction read; 0 when there is none.
  var lastSequence = 0
  /// What the next line chains to.
  var lastChecksum: UInt32
  /// The last transaction that is known to be on the disk.
  var durable = 0
  /// The segment whose name this process knows to be on the disk.
  var namedSegment = 0

  /// Opens the first segment. Throws `SystemFailure`, `.damaged` when its header is.
  init(
    _ folder: StoreFolder,
    store: String,
    segmentBytes: Int,
    quarantine: Quarantine
  ) throws(SystemFailure) {
    self.folder = folder
    self.store = store
    self.segmentBytes = segmentBytes
    self.quarantine = quarantine
    disk = quarantine.disk
    let path = folder.segment(1)
    file = try disk.open(path, for: .update)
    guard let read = SegmentHeader.read(try disk.read(file, at: 0, count: 4096)),
      read.header == SegmentHeader(segment: 1, store: store, previous: nil)
    else { throw SystemFailure(.damaged, attempt: "\(path) line 1, byte 0: not its header") }
    end = read.length
    lastChecksum = read.checksum
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
