/// The bytes of one entry that stands nowhere else.
final class EntryBytes {
  /// Stay where they are until the object goes.
  let all: UnsafeRawBufferPointer

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    all = UnsafeRawBufferPointer(copy)
  }

  deinit {
    all.deallocate()
  }
}
