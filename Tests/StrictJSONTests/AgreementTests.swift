import FoundationEssentials
import StrictJSON
import TestSupport
import Testing

/// On right texts the reader and Foundation's agree, and the writers give the same bytes.
@Suite struct AgreementTests {
  static var rounds: Int {
    ProcessInfo.processInfo.environment["JUZHU_LONG_TESTS"] == nil ? 600 : 20_000
  }

  private static func foundation(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }

  @Test func `random trees are written byte for byte as Foundation writes them`() throws {
    var chance = SeededChance(seed: 11)
    for _ in 0..<Self.rounds {
      let tree = JSONTree.random(4, &chance)
      let bytes = try StrictJSONEncoder().encode(tree)
      #expect(try bytes == Self.foundation(tree), "\(tree)")
      #expect(try StrictJSONDecoder().decode(JSONTree.self, from: bytes) == tree)
    }
  }

  @Test func `random right texts are read as Foundation reads them`() throws {
    var chance = SeededChance(seed: 12)
    for _ in 0..<Self.rounds {
      let tree = JSONTree.random(4, &chance)
      let text = Self.loosened(try Self.foundation(tree), &chance)
      #expect(try StrictJSONDecoder().decode(JSONTree.self, from: text) == tree)
      #expect(try JSONDecoder().decode(JSONTree.self, from: Data(text)) == tree)
    }
  }

  /// The same value with blanks between its signs and escapes for letters.
  private static func loosened(_ text: [UInt8], _ chance: inout SeededChance) -> [UInt8] {
    var loose: [UInt8] = []
    var isInText = false
    // The bytes of an escape that are still to come stay as they are.
    var kept = 0
    for byte in text {
      if kept > 0 {
        kept += byte == UInt8(ascii: "u") && loose.last == UInt8(ascii: "\\") ? 3 : -1
        loose.append(byte)
      } else if isInText, (0x61...0x66).contains(byte), chance.next() % 3 == 0 {
        let isLarge = chance.next() % 2 == 0
        loose += Array("\\u00\(String(byte, radix: 16, uppercase: isLarge))".utf8)
      } else if !isInText, "{}[]:,".utf8.contains(byte), chance.next() % 2 == 0 {
        loose += [0x20, 0x0A, 0x09, 0x0D].shuffled(using: &chance) + [byte, 0x20, 0x0A]
      } else {
        loose.append(byte)
        if byte == UInt8(ascii: "\"") { isInText.toggle() }
        if byte == UInt8(ascii: "\\") { kept = 1 }
      }
    }
    return loose
  }
}
