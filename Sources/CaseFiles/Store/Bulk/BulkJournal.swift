import Casework
import Synchronization

/// Chains lines to each other and writes them in whole segments, one after the other; each is
/// flushed in a thread of its own while the next is filled.
final class BulkJournal: Sendable {
  let folder: StoreFolder
  let disk: any Disk
  let store: String
  let segmentBytes: Int
  let moment: Moment
  private let state: Mutex<State>

  private struct State {
    var segment = 1
    var content: [UInt8] = []
    var lastSequence = 0
    var lastChecksum: UInt32 = 0
    /// What the segments before this one hold.
    var durable = 0
    var bytes = 0
    var places: [BulkPlace] = []
    var lines = BulkLines()
    var index = BulkIndex()
    var writing: Errand?
  }

  init(_ folder: StoreFolder, _ disk: any Disk, store: String, segmentBytes: Int, at: Moment) {
    self.folder = folder
    self.disk = disk
    self.store = store
    self.segmentBytes = segmentBytes
    moment = at
    state = Mutex(State())
    state.withLock { begin(nil, &$0) }
  }

  /// Transactions, and bytes of the journal in all.
  var size: (transactions: Int, bytes: Int) { state.withLock { ($0.lastSequence, $0.bytes) } }

  /// Where the journal ends: the segment, the first byte behind its last line, that line's sum.
  var ending: (segment: Int, offset: Int, checksum: UInt32) {
    state.withLock { ($0.segment, $0.content.count, $0.lastChecksum) }
  }

  /// Adds the lines of changes.
  /// - Throws: what encoding throws; `SystemFailure`.
  func add(_ changes: [BulkChange]) throws {
    try state.withLock { state in
      for place in changes.indices {
        let change = changes[place]
        let old =
          change.before == nil ? nil : change.after.flatMap { state.index.row(of: $0.number) }
        let new = change.after.map { BulkRow($0.application, instead: old) }
        try state.lines.add(change, from: old, to: new)
        try state.index.note(change, new, state.lastSequence + place + 1)
      }
      let portion = state.lines.take()
      var start = 0
      for end in portion.ends {
        try add(portion.bytes[start..<end], &state)
        start = end
      }
    }
  }

  /// Writes the run of all lines.
  func writeRun() throws -> ListedRun {
    try state.withLock { state in
      try state.index.write(
        places: state.places,
        slots: state.lines.counts,
        in: folder,
        disk
      )
    }
  }

  /// Returns when everything is on the disk.
  func finish() throws {
    try state.withLock { state in
      try write(&state)
      try state.writing?.wait()
    }
    try disk.flushFolder(folder.journal)
  }

  private func add(_ body: ArraySlice<UInt8>, _ state: inout State) throws {
    var opening = opening(state)
    if state.content.count + LineText.checksumField + opening.count + body.count + 1
      > segmentBytes
    {
      let ending = SegmentHeader.Previous(
        segment: state.segment,
        end: state.content.count,
        lastSequence: state.lastSequence,
        lastChecksum: state.lastChecksum,
        reason: "full"
      )
      try write(&state)
      state.segment += 1
      state.durable = state.lastSequence
      begin(ending, &state)
      opening = self.opening(state)
    }
    let start = state.content.count
    state.content.append(contentsOf: #"{"crc":"00000000""#.utf8)
    state.content.append(contentsOf: opening)
    state.content.append(contentsOf: body)
    let sum = Checksum.of(state.content[(start + LineText.checksumField)...])
    state.content.replaceSubrange(start + 8..<start + 16, with: Checksum.hex(sum).utf8)
    state.places.append(
      BulkPlace(
        segment: Int32(state.segment),
        offset: Int32(start),
        length: Int32(state.content.count - start)
      )
    )
    state.content.append(UInt8(ascii: "\n"))
    state.lastSequence += 1
    state.lastChecksum = sum
  }

  private func opening(_ state: State) -> [UInt8] {
    var text = LineText()
    text.add(#","seq":"#)
    text.addPadded(state.lastSequence + 1)
    text.add(#","prev":"\#(Checksum.hex(state.lastChecksum))","dur":"#)
    text.addPadded(state.durable)
    return text.bytes
  }

  private func begin(_ previous: SegmentHeader.Previous?, _ state: inout State) {
    let header = SegmentHeader(segment: state.segment, store: store, previous: previous)
    var content: [UInt8] = []
    content.reserveCapacity(segmentBytes)
    content += header.line(at: moment)
    state.lastChecksum = Checksum.of(content[LineText.checksumField..<content.count - 1])
    state.content = content
  }

  /// Sets out to write the segment, once the one before is on the disk.
  private func write(_ state: inout State) throws {
    try state.writing?.wait()
    let content = state.content
    let blank = [UInt8](
      repeating: UInt8(ascii: "\n"),
      count: max(0, segmentBytes - content.count)
    )
    state.bytes += content.count
    let (path, temporary) = (folder.segment(state.segment), folder.nextSegment(state.segment))
    state.writing = try Errand { [disk] in
      let file = try disk.open(temporary, for: .replace)
      try disk.write(content, to: file, at: 0)
      if !blank.isEmpty { try disk.write(blank, to: file, at: content.count) }
      try disk.flush(file)
      try disk.rename(temporary, to: path)
    }
  }
}
