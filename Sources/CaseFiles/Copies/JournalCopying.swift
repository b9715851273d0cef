import Casework

/// Copies a journal up to a transaction, checking every line on the way.
struct JournalCopying {
  let source: StoreFolder
  let target: StoreFolder
  let store: String
  let disk: any Disk

  init(
    from source: StoreFolder,
    to target: StoreFolder,
    store: String,
    _ disk: any Disk
  ) {
    self.source = source
    self.target = target
    self.store = store
    self.disk = disk
  }

  /// Copies sealed segments as they are; of the last one what comes after the transaction becomes
  /// newlines, as in a segment that has just been written so far.
  ///
  /// - Parameter progress: is told the last sequence copied.
  /// - Returns: the walk at its end.
  /// - Throws: `SystemFailure.damaged`, naming file, line and column.
  func copy(
    upTo durable: Int,
    into copying: inout FileCopying,
    progress: (Int) -> Void
  ) throws -> JournalWalk {
    var walk = JournalWalk(source, store: store, disk)
    try disk.makeFolder(target.journal)
    while let segment = try walk.next(upTo: durable) {
      var bytes = segment.bytes
      if walk.sequence >= durable {
        let blank = bytes.count - segment.end
        bytes.replaceSubrange(segment.end..., with: repeatElement(UInt8(ascii: "\n"), count: blank))
      }
      try copying.put(bytes, at: target.segment(segment.number), in: target.journal)
      progress(walk.sequence)
    }
    try disk.flushFolder(target.journal)
    return walk
  }
}
