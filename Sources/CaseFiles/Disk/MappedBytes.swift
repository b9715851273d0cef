import Glibc

/// A file's bytes in memory, to be read only, until nobody holds them any more; also when the
/// file's name is gone meanwhile.
final class MappedBytes: Sendable {
  /// As a number, because a pointer is not sendable: nobody writes there.
  private let address: UInt
  let count: Int

  /// Takes over what `mmap` gave.
  init(at start: UnsafeMutableRawPointer, count: Int) {
    address = UInt(bitPattern: start)
    self.count = count
  }

  /// Valid for as long as this object is held.
  var all: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(bitPattern: address), count)
  }
}
