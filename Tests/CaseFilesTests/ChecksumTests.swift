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

  @Test(arguments: ["", "a/b", #"say "\" "#, "\u{0}\n\u{1F}\u{7F}", "梅明强🏮\u{2028}"])
  func `what is written as a string is read back`(_ text: String) {
    var line = LineText()
    line.addString(text)
    var scanner = ByteScanner(line.bytes, line.bytes.indices)
    #expect(scanner.string() == text)
    #expect(scanner.isAtEnd)
  }
}
