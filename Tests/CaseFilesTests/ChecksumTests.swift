import TestSupport
import Testing

@testable import CaseFiles

struct ChecksumTests {
  /// The check value of CRC-32C, and the four of RFC 3720 B.4.
  static let samples: [(bytes: [UInt8], sum: UInt32)] = [
    (Array("123456789".utf8), 0xE306_9283),
    ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
    ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
    ([UInt8](0..<32), 0x46DD_794E),
    ([UInt8]((0..<32).reversed()), 0x113F_DB5C),
  ]

  @Test func `checksums are those of the standard`() {
    for sample in Self.samples { #expect(Checksum.of(sample.bytes[...]) == sample.sum) }
  }

  @Test func `the table and the processor reckon alike, whatever the length and the start`() {
    var chance = SeededChance(seed: 3)
    let bytes = (0..<320).map { _ in UInt8.random(in: 0...255, using: &chance) }
    bytes.withUnsafeBytes { all in
      for length in 0...300 {
        for start in 0..<9 {
          let part = UnsafeRawBufferPointer(rebasing: all[start..<start + length])
          var table = Checksum()
          table.addByTable(part)
          #expect(table.value == Checksum.of(part))
        }
      }
    }
    for sample in Self.samples {
      var table = Checksum()
      sample.bytes.withUnsafeBytes { table.addByTable($0) }
      #expect(table.value == sample.sum)
    }
  }

  @Test func `a checksum may be added up in pieces`() {
    var sum = Checksum()
    Array("1234".utf8).withUnsafeBytes { sum.add($0) }
    Array("56789".utf8).withUnsafeBytes { sum.add($0) }
    #expect(sum.value == 0xE306_9283)
  }

  @Test(arguments: ["", "a/b", #"say "\" "#, "\u{0}\n\u{1F}\u{7F}", "梅明强🏮\u{2028}"])
  func `what is written as a string is read back`(_ text: String) {
    var line = LineText()
    line.addString(text)
    var scanner = ByteScanner(line.bytes, line.bytes.indices)
    #expect(scanner.string() == text)
    #expect(scanner.isAtEnd)
  }
}
