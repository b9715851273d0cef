import Casework

/// The newest versions of keys, in memory that all processes share: run/tail-0000007.
///
/// A skip list whose nodes are ordered by key and then from the newest sequence to the oldest. One
/// process at a time inserts, the holder of the writer's lock; any number read without a lock, each
/// up to a sequence that it has chosen, and what is inserted meanwhile is newer than that. The
/// writer may be killed anywhere: a node is there when the lowest level links to it, and the next
/// writer inserts the same transaction again, which changes nothing that is there.
///
/// Derived from the journal. Damage is told as `SystemFailure.damaged` with path and byte and never
/// followed out of the memory or round in a circle; then the tail is to be made anew under another
/// number.
final class SharedTail: Sendable {
  /// How large a tail is unless somebody says otherwise, in bytes; a hole in the file at first.
  static let usualBytes = 64 << 20

  let number: Int
  let memory: SharedBytes
  private let disk: any Disk

  /// An empty tail, in the place of whatever stood there.
  convenience init(
    creating number: Int,
    in folder: StoreFolder,
    disk: any Disk,
    bytes: Int = usualBytes
  ) throws(SystemFailure) {
    let path = folder.tail(number)
    if try disk.identity(of: path) != nil { try disk.remove(path) }
    let size = min(max(bytes, 4096), 1 << 31) & ~4095
    self.init(number, try disk.share(path, bytes: size), disk)
    try reserve(upTo: Self.step)
    header.write(number: number)
  }

  /// The tail as it stands.
  /// - Throws: `SystemFailure`: `.notDone` with `ENOENT` when it has been removed.
  convenience init(
    opening number: Int,
    in folder: StoreFolder,
    disk: any Disk
  ) throws(SystemFailure) {
    let path = folder.tail(number)
    let memory = try disk.share(path, bytes: nil)
    self.init(number, memory, disk)
    guard memory.count >= 4096, memory.count <= 1 << 31, header.isWhole, header.number == number
    else { throw damage(at: 0, "not a tail's header") }
  }

  private init(_ number: Int, _ memory: SharedBytes, _ disk: any Disk) {
    self.number = number
    self.memory = memory
    self.disk = disk
  }

  var header: TailHeader { TailHeader(memory: memory) }

  /// How many transactions were inserted; those without keys are not counted.
  var transactions: Int { header.transactions }

  var usedBytes: Int { header.used }

  /// How far in the journal it reaches; nil while it is the one that is written to.
  var closing: TailPosition? { header.closing }

  /// Says how far it reaches. Nothing is inserted any more then.
  func seal(at position: TailPosition) { header.closing = position }

  func damage(at offset: Int, _ what: String) -> SystemFailure {
    SystemFailure(.damaged, attempt: "\(memory.path) (byte \(offset)): \(what)")
  }

  /// So much is given its place on the disk at a time.
  private static let step = 1 << 20

  /// Sees that what is written up to here cannot meet a full disk.
  /// - Throws: `SystemFailure`: `.notDone` with `ENOSPC`.
  func reserve(upTo end: Int) throws(SystemFailure) {
    guard end > header.reserved else { return }
    let enough = min(memory.count, (end + Self.step - 1) / Self.step * Self.step)
    try disk.reserve(enough, of: memory)
    header.reserved = enough
  }
}
