import CSodium
import Casework

/// A key of 32 bytes in memory that is never swapped out, and wiped when nobody holds it any more.
public final class SealingKey: Sendable {
  /// Tells this key from others and says nothing about it: 16 hexadecimal digits.
  public let name: String
  let functions: juzhu_sodium
  /// As a number, because a pointer is not sendable: nobody writes there after `init`.
  private let address: UInt

  /// Bytes of a key.
  static let bytes = Int(juzhu_sodium_key_bytes)

  /// Lets the body fill in the 32 bytes; nil when it does not, or no such memory is to be had.
  init?(_ functions: juzhu_sodium, fill: (UnsafeMutableRawBufferPointer) -> Bool) {
    guard let start = functions.allocate?(Self.bytes) else { return nil }
    let memory = UnsafeMutableRawBufferPointer(start: start, count: Self.bytes)
    guard fill(memory), let name = Self.name(of: UnsafeRawBufferPointer(memory), functions) else {
      functions.release?(start)
      return nil
    }
    self.name = name
    self.functions = functions
    address = UInt(bitPattern: start)
  }

  deinit {
    functions.release?(UnsafeMutableRawPointer(bitPattern: address))
  }

  /// The 32 bytes, valid within the body only: afterwards the memory may be gone.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) {
      let start = UnsafeRawPointer(bitPattern: address)
      return try body(UnsafeRawBufferPointer(start: start, count: Self.bytes))
    }
  }

  /// The beginning of a SHA-256 that nothing else is made from.
  private static func name(of key: UnsafeRawBufferPointer, _ functions: juzhu_sodium) -> String? {
    var digest = [UInt8](repeating: 0, count: 32)
    // Its room is there before the key comes: growing would leave a copy behind that nobody wipes.
    var input = Array("juzhu attachments key ".utf8)
    input.reserveCapacity(input.count + key.count)
    input.append(contentsOf: key)
    let outcome = functions.sha256?(&digest, input, UInt64(input.count))
    input.withUnsafeMutableBytes { copy in
      if let start = copy.baseAddress { functions.wipe?(start, copy.count) }
    }
    guard outcome == 0, let print = Fingerprint(digest: digest) else { return nil }
    return String(print.hex.prefix(2 * SealedForm.keyNameBytes))
  }
}
