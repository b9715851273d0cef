import CTestCodecs
import Glibc

/// Rows of a PNG, packed by zlib as real ones are.
public enum PackedRows {
  /// zlib is not installed.
  public struct NotPacked: Error {}

  public static func zlib(_ rows: [UInt8]) throws -> [UInt8] {
    var count = 0
    guard let packed = test_deflate(rows, rows.count, &count) else { throw NotPacked() }
    defer { free(packed) }
    return Array(UnsafeBufferPointer(start: packed, count: count))
  }
}
