import Casework
import Glibc

/// A sorted, immutable file of entries: what a stretch of the journal did to the keys.
///
/// It stands in memory as the file's own pages. Each block is verified when this process touches
/// it first, so that a flipped bit is a failure that names the place, never a key that is silently
/// not found. The run stays readable when its name is gone.
final class IndexRun: Sendable {
  let path: String
  let name: RunName
  /// The file's length.
  let bytes: Int
  let footer: RunFooter
  /// How many blocks stand before the footer.
  let blocks: Int
  private let map: MappedBytes
  private let verified: BlockMarks

  /// Opens a run by its file's name beneath 2-index, and reads its footer.
  /// - Throws: `SystemFailure`: `.damaged` when it is not a whole run of this name; `.notDone` when
  ///   it cannot be opened or is not there.
  init(_ file: String, in folder: StoreFolder, _ disk: any Disk) throws(SystemFailure) {
    path = "\(folder.index)/\(file)"
    guard let name = RunName(file: file) else {
      throw SystemFailure(.damaged, attempt: "\(path): not the name of a run")
    }
    self.name = name
    let open = try disk.open(path, for: .read)
    guard let status = try disk.status(of: path) else {
      throw SystemFailure(.notDone, attempt: "lstat \(path)", errno: ENOENT)
    }
    bytes = status.size
    guard bytes > 0, bytes % RunBlock.length == 0 else {
      throw SystemFailure(.damaged, attempt: "\(path): \(bytes) bytes are not whole blocks")
    }
    // The name may lead to another file by now, and to touch what is behind a file's end is death.
    guard try disk.read(open, at: bytes - 1, count: 2).count == 1 else {
      throw SystemFailure(.notDone, attempt: "\(path): replaced while it was opened")
    }
    map = try disk.map(open, bytes: bytes)
    blocks = bytes / RunBlock.length - 1
    verified = BlockMarks(count: blocks)
    let last = RunBlock(bytes: Self.block(blocks, of: map))
    guard let footer = RunFooter.read(last, run: name.range, number: blocks) else {
      throw SystemFailure(
        .damaged,
        attempt: Self.place(path, block: blocks) + "not the footer of this run"
      )
    }
    self.footer = footer
  }

  /// Opens a run that the manifest lists.
  /// - Throws: also `SystemFailure.damaged` when another file stands there than is listed.
  convenience init(
    _ listed: ListedRun,
    in folder: StoreFolder,
    _ disk: any Disk
  ) throws(SystemFailure) {
    try self.init(listed.name, in: folder, disk)
    guard self.listed == listed else {
      throw SystemFailure(.damaged, attempt: "\(path): not the run that \(folder.manifest) lists")
    }
  }

  /// As the manifest is to list it.
  var listed: ListedRun { ListedRun(name: name.file, bytes: bytes, sum: footer.sum) }

  /// The content of a key; nil when this run does not know the key.
  /// - Throws: `SystemFailure.damaged` naming the block.
  func find(_ key: String) throws(SystemFailure) -> IndexContent? {
    guard let entry = try entry(Array(key.utf8)) else { return nil }
    return try entry.content()
  }

  /// The entries whose key is this one or comes behind it.
  func cursor(from key: String) -> IndexRunCursor { IndexRunCursor(self, from: key) }

  /// A block of entries, verified.
  /// - Throws: `SystemFailure.damaged` naming it.
  func block(_ number: Int) throws(SystemFailure) -> RunBlock {
    let block = RunBlock(bytes: Self.block(number, of: map))
    if verified.contains(number) { return block }
    if let fault = block.fault(run: name.range, block: number) { throw damage(number, fault) }
    verified.insert(number)
    return block
  }

  /// A block as it stands, whether it is damaged or not.
  func rawBlock(_ number: Int) -> RunBlock { RunBlock(bytes: Self.block(number, of: map)) }

  /// The failure that names a block.
  func damage(_ block: Int, _ what: String) -> SystemFailure {
    SystemFailure(.damaged, attempt: Self.place(path, block: block) + what)
  }

  private static func place(_ path: String, block: Int) -> String {
    "\(path) block \(block) (byte \(block * RunBlock.length)): "
  }

  private static func block(_ number: Int, of map: MappedBytes) -> UnsafeRawBufferPointer {
    let start = number * RunBlock.length
    return UnsafeRawBufferPointer(rebasing: map.all[start..<(start + RunBlock.length)])
  }
}
