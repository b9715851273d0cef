import CSharedMemory

/// Which file it is, whatever it is called.
struct FileIdentity: Equatable, Sendable {
  let device: UInt64
  let number: UInt64
}

/// A file's bytes as memory that all processes share, mapped until nobody holds it any more.
///
/// An address is a number here, so that threads may hand it on; who follows one has checked that
/// it lies in `0..<count`. Numbers are little-endian, at offsets that their size divides.
final class SharedBytes: Sendable {
  let path: String
  let identity: FileIdentity
  /// In bytes.
  let count: Int
  /// Where the memory begins; at least 8 divides it.
  let address: UInt
  private let release: @Sendable () -> Void

  init(
    _ address: UInt,
    _ count: Int,
    path: String,
    identity: FileIdentity,
    release: @escaping @Sendable () -> Void
  ) {
    self.address = address
    self.count = count
    self.path = path
    self.identity = identity
    self.release = release
  }

  deinit { release() }

  /// All of it. What other processes write while it is read must not matter to the reader.
  var bytes: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: UnsafeMutableRawPointer(bitPattern: address), count: count)
  }

  func load32(_ offset: Int) -> UInt32 { juzhu_load32(place(offset, 4)) }
  func store32(_ value: UInt32, at offset: Int) { juzhu_store32(place(offset, 4), value) }
  func load64(_ offset: Int) -> UInt64 { juzhu_load64(place(offset, 8)) }
  func store64(_ value: UInt64, at offset: Int) { juzhu_store64(place(offset, 8), value) }

  /// A count or a sequence. Damage may stand there, so that it is cut to what can be reckoned with.
  func loadCount(_ offset: Int) -> Int { Int(min(load64(offset), 1 << 53)) }

  func storeCount(_ value: Int, at offset: Int) { store64(UInt64(max(0, value)), at: offset) }

  /// Stores the value unless a higher one stands there, whoever else stores at the same time.
  func raise64(to value: UInt64, at offset: Int) {
    var known = load64(offset)
    while known < value, !juzhu_exchange64(place(offset, 8), known, value) {
      known = load64(offset)
    }
  }

  /// Adds, in one order for all processes.
  func add32(_ change: UInt32, at offset: Int) { _ = juzhu_add32(place(offset, 4), change) }

  /// Sleeps while this value stands there, until it is woken, the time is over, or for no reason.
  func sleep(at offset: Int, while value: UInt32, atMost time: Duration) {
    let (seconds, attoseconds) = time.components
    let nanoseconds = min(seconds, 1_000_000) * 1_000_000_000 + attoseconds / 1_000_000_000
    if nanoseconds > 0 { _ = juzhu_futex_wait(place(offset, 4), value, nanoseconds) }
  }

  /// Wakes one or all who sleep there.
  func wake(at offset: Int, all: Bool) {
    _ = juzhu_futex_wake(place(offset, 4), all ? Int32.max : 1)
  }

  private func place(_ offset: Int, _ size: Int) -> UInt {
    precondition(offset >= 0 && offset <= count - size && offset & (size - 1) == 0)
    return address &+ UInt(bitPattern: offset)
  }
}
