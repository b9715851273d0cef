import CSharedMemory
import Casework
import Glibc
import TestSupport

@testable import CaseFiles

/// Shared memory of the simulated disk: lives on when a process dies.
final class SharedRegion: Sendable {
  let address: UInt
  let count: Int

  init(count: Int) {
    self.count = count
    address = UInt(bitPattern: calloc(1, max(count, 8)))
  }

  deinit { free(UnsafeMutableRawPointer(bitPattern: address)) }

  var bytes: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: UnsafeMutableRawPointer(bitPattern: address), count: count)
  }

  /// The same content at another address, so that whoever knows this one changes nothing there.
  func copied(count: Int? = nil) -> SharedRegion {
    let other = SharedRegion(count: count ?? self.count)
    other.bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes.prefix(other.count)))
    return other
  }

  /// After a power cut: any sector kept, empty or nonsense, or nothing left at all.
  func garbled(_ draw: inout some RandomNumberGenerator) -> SharedRegion {
    let other = SharedRegion(count: count)
    guard Bool.random(using: &draw) else { return other }
    for start in stride(from: 0, to: count, by: 512) {
      let sector = start..<min(start + 512, count)
      switch Int.random(in: 0..<4, using: &draw) {
      case 0: break
      case 1 where start < 1 << 16:
        for at in sector { other.bytes[at] = UInt8.random(in: 0...255, using: &draw) }
      default:
        UnsafeMutableRawBufferPointer(rebasing: other.bytes[sector])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[sector]))
      }
    }
    return other
  }
}
