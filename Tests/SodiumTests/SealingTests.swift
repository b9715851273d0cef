import Casework
import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import Sodium

/// What was sealed opens whole, under its own name and key, or not at all.
struct SealingTests {
  let sealing: SodiumSealing
  static let name = String(repeating: "ab", count: 32)
  static let chunk = SealedForm.chunkBytes
  /// Bytes before the first chunk.
  static let head = SealedForm.headBytes
  /// Bytes of a sealed chunk that is not the last.
  static let whole = chunk + SealedForm.chunkOverhead

  init() throws { sealing = SodiumSealing(key: try Self.key(7)) }

  static func key(_ byte: UInt8) throws -> SealingKey {
    let functions = try #require(SodiumLibrary().functions)
    return try #require(
      SealingKey(functions) { memory in
        memory.copyBytes(from: [UInt8](repeating: byte, count: memory.count))
        return true
      }
    )
  }

  private static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }

  private func refuses(_ sealed: [UInt8], as name: String = Self.name) -> Bool {
    do {
      _ = try sealing.open(sealed, named: name)
      return false
    } catch {
      return error == .damaged
    }
  }

  @Test(arguments: [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 17])
  func `what is sealed opens as it was`(count: Int) throws {
    let bytes = Self.bytes(count)
    let sealed = try sealing.seal(bytes, named: Self.name)
    #expect(try sealing.open(sealed, named: Self.name) == bytes)
    #expect(sealed.count == SealedForm.size(ofClear: count))
    #expect(SealedForm.isSealed(sealed) && FileKind.identify(sealed) == nil)
  }

  @Test func `the same bytes are sealed otherwise each time, and never seen in it`() throws {
    let canary = Array("CANARY 340122198805099975 ".utf8)
    let bytes = Array([[UInt8]](repeating: canary, count: 9000).joined())
    let (one, other) = (
      try sealing.seal(bytes, named: Self.name), try sealing.seal(bytes, named: Self.name)
    )
    #expect(one.dropFirst(Self.head) != other.dropFirst(Self.head))
    #expect(Data(one).firstRange(of: Data(canary.prefix(6))) == nil)
  }

  @Test func `cut off anywhere it does not open`() throws {
    let sealed = try sealing.seal(Self.bytes(99), named: Self.name)
    for count in 0..<sealed.count { #expect(refuses(Array(sealed[..<count])), "\(count)") }
  }

  @Test func `cut off behind a whole chunk it does not open`() throws {
    for count in [2 * Self.chunk, 2 * Self.chunk + 5] {
      let sealed = try sealing.seal(Self.bytes(count), named: Self.name)
      for chunks in 0...1 {
        #expect(refuses(Array(sealed[..<(Self.head + chunks * Self.whole)])), "\(chunks)")
      }
    }
  }

  @Test func `lengthened it does not open`() throws {
    let sealed = try sealing.seal(Self.bytes(Self.chunk), named: Self.name)
    for more in [[0], sealed, Array(sealed[Self.head...]), Self.bytes(17)] as [[UInt8]] {
      #expect(refuses(sealed + more), "\(more.count)")
    }
  }

  @Test func `with any bit flipped it does not open`() throws {
    let sealed = try sealing.seal(Self.bytes(40), named: Self.name)
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1 << UInt8(place % 8)
      #expect(throws: SealProblem.self) { try sealing.open(changed, named: Self.name) }
    }
  }

  @Test func `with two chunks exchanged, repeated or left out it does not open`() throws {
    let sealed = try sealing.seal(Self.bytes(3 * Self.chunk), named: Self.name)
    let head = sealed[..<Self.head]
    let chunks = (0..<3).map { sealed[(Self.head + $0 * Self.whole)...].prefix(Self.whole) }
    for order in [[1, 0, 2], [0, 0, 2], [0, 2], [1, 2], [2], [0, 1, 2, 2]] {
      #expect(refuses(Array(head) + order.flatMap { chunks[$0] }), "\(order)")
    }
    #expect(!refuses(Array(head) + [0, 1, 2].flatMap { chunks[$0] }))
  }

  @Test func `under another name it does not open`() throws {
    let sealed = try sealing.seal(Self.bytes(10), named: Self.name)
    for name in ["", String(repeating: "ac", count: 32), Self.name + ".damaged"] {
      #expect(refuses(sealed, as: name), "\(name)")
    }
  }

  @Test func `another key is told from damage`() throws {
    let other = SodiumSealing(key: try Self.key(8))
    let sealed = try other.seal([1, 2, 3], named: Self.name)
    #expect(throws: SealProblem.otherKey) { try sealing.open(sealed, named: Self.name) }
    var newer = try sealing.seal([1, 2, 3], named: Self.name)
    newer[SealedForm.beginning.count] = 2
    #expect(throws: SealProblem.otherVersion) { try sealing.open(newer, named: Self.name) }
  }

  /// So that what is sealed today opens for ever.
  @Test func `a file that was sealed earlier opens`() throws {
    let digits = SealingExample.hex
    let sealed = try stride(from: 0, to: digits.count, by: 2).map { place in
      try #require(UInt8(digits[place...(place + 1)].map(String.init).joined(), radix: 16))
    }
    #expect(try sealing.open(sealed, named: Self.name) == Array("居住证 juzhu".utf8))
  }
}
