import Casework
import Glibc

/// Writes a run from entries that come in order, in pieces, each of which is flushed when it is
/// written, so that no long flush holds up the others at the end.
///
/// The run gets its name when it is whole and on the disk. What a process that died leaves is
/// `run-….tmp`, and the next writer of the same run begins it anew.
struct RunWriter {
  /// Bytes written and flushed at a time.
  static let pieceBytes = 1 << 20

  private let name: RunName
  private let folder: StoreFolder
  private let disk: any Disk
  private let file: OpenFile
  /// Whole blocks that are not written yet, and the one that is being filled.
  private var piece = [UInt8](repeating: 0, count: pieceBytes)
  /// Where in the piece the block begins that is being filled, and where its next line goes.
  private var start = 0
  private var at = RunBlock.headerLength
  private var lines = 0
  private var block = 0
  /// Where in the piece the key stands that came last. It stays there when the piece is written,
  /// until the next line is put.
  private var lastKey = 0..<0
  private var firstKey: [UInt8] = []
  private var entries = 0
  /// The blocks' checksums as they stand in them.
  private var sums: [UInt8] = []

  /// Begins a run of the keys that these transactions have changed.
  init(
    first: Int,
    last: Int,
    in folder: StoreFolder,
    _ disk: any Disk
  ) throws(SystemFailure) {
    name = RunName(first: first, last: last)
    self.folder = folder
    self.disk = disk
    file = try disk.open("\(folder.index)/\(name.temporary)", for: .replace)
  }

  /// Adds an entry, whose key comes behind all before it.
  /// - Throws: `SystemFailure.notDone` when it cannot be written, is too long, is not of the form
  ///   or out of order. The run is then to be abandoned.
  mutating func add(_ entry: IndexEntry) throws(SystemFailure) {
    let length = entry.key.count + entry.json.count + IndexKey.around
    guard length <= IndexKey.longestEntry, IndexKey.isAllowed(entry.key), isContent(entry.json)
    else { throw refusal("an entry of another form", entry) }
    let isInOrder = piece.withUnsafeBytes {
      IndexKey.order(UnsafeRawBufferPointer(rebasing: $0[lastKey]), entry.key) < 0
    }
    guard isInOrder || entries == 0 else { throw refusal("an entry out of order", entry) }
    if at + length > start + RunBlock.length { try closeBlock() }
    if entries == 0 { firstKey = Array(entry.key) }
    let place = at
    piece.withUnsafeMutableBytes { Self.put(entry, at: place, in: $0) }
    lastKey = (at + 2)..<(at + 2 + entry.key.count)
    at += length
    lines += 1
    entries += 1
  }

  /// Ends the run. When it returns, run and name are on the disk.
  /// - Throws: `SystemFailure`: `.outcomeUnknown` when only the name perhaps is not.
  mutating func finish() throws(SystemFailure) -> ListedRun {
    let last = piece[lastKey]
    if lines > 0 { try closeBlock() }
    let footer = RunFooter(
      entries: entries,
      firstKey: String(decoding: firstKey, as: UTF8.self),
      lastKey: String(decoding: last, as: UTF8.self),
      sum: Checksum.hex(Checksum.of(sums[...]))
    )
    try close(footer.text(run: name.range, block: block) + [0x0A])
    try writePiece()
    try disk.rename("\(folder.index)/\(name.temporary)", to: "\(folder.index)/\(name.file)")
    try disk.settleNames(in: folder.index)
    return ListedRun(name: name.file, bytes: block * RunBlock.length, sum: footer.sum)
  }

  /// Takes away what was written of a run that is not to be finished.
  func abandon() {
    try? disk.remove("\(folder.index)/\(name.temporary)")
  }

  private func isContent(_ json: UnsafeRawBufferPointer) -> Bool {
    guard let start = json.baseAddress, json.count > 1 else { return false }
    return memchr(start, 0x0A, json.count) == nil
  }

  private func refusal(_ what: String, _ entry: IndexEntry) -> SystemFailure {
    SystemFailure(.notDone, attempt: "\(folder.index)/\(name.file): \(what): \(entry.keyText)")
  }

  private static func put(
    _ entry: IndexEntry,
    at start: Int,
    in piece: UnsafeMutableRawBufferPointer
  ) {
    guard let base = piece.baseAddress, let key = entry.key.baseAddress,
      let json = entry.json.baseAddress
    else { return }
    var place = base + start
    place.storeBytes(of: UInt16(littleEndian: 0x225B), as: UInt16.self)
    memcpy(place + 2, key, entry.key.count)
    place += 2 + entry.key.count
    place.storeBytes(of: UInt16(littleEndian: 0x2C22), as: UInt16.self)
    memcpy(place + 2, json, entry.json.count)
    place += 2 + entry.json.count
    place.storeBytes(of: UInt16(littleEndian: 0x0A5D), as: UInt16.self)
  }

  private mutating func closeBlock() throws(SystemFailure) {
    var text = RunBlock.mark(run: name.range, block: block)
    text.add(#","lines":"#)
    text.addPadded(lines)
    text.add("}\n")
    try close(text.bytes)
  }

  /// Ends a block whose first line, behind the checksum, is this.
  private mutating func close(_ line: [UInt8]) throws(SystemFailure) {
    let body = start + LineText.checksumField
    let end = start + RunBlock.length
    piece.replaceSubrange(body..<(body + line.count), with: line)
    let used = max(at, body + line.count)
    for place in used..<end { piece[place] = UInt8(ascii: " ") }
    if used < end { piece[end - 1] = UInt8(ascii: "\n") }
    let sum = Checksum.hex(Checksum.of(piece[body..<end]))
    piece.replaceSubrange(start..<body, with: Array(#"{"crc":"\#(sum)""#.utf8))
    sums += sum.utf8
    block += 1
    lines = 0
    start = end
    if start == piece.count { try writePiece() }
    at = start + RunBlock.headerLength
  }

  private mutating func writePiece() throws(SystemFailure) {
    guard start > 0 else { return }
    let offset = block * RunBlock.length - start
    do {
      try disk.write(start == piece.count ? piece : Array(piece[..<start]), to: file, at: offset)
      try disk.flush(file)
    } catch {
      // A full disk is not helped by what is left over. What went wrong is known already.
      abandon()
      throw error
    }
    start = 0
  }
}
