/// Which characters are Han: all blocks up to Unicode 17, and 〇.
///
/// GB 18030-2022 asks government services for the rare ones of its level 3 (䶮 㛃 𠅤), so the
/// usual range 4E00–9FA5 would turn people away.
enum HanCharacter {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x3007...0x3007,  // 〇, which Unicode counts among the punctuation
    0x3400...0x4DBF,  // Extension A
    0x4E00...0x9FFF,  // Unified ideographs
    0xF900...0xFAFF,  // Compatibility ideographs, twelve of which are in use as unified ones
    0x20000...0x2A6DF,  // Extension B
    0x2A700...0x2EE5F,  // Extensions C to F and I
    0x2F800...0x2FA1F,  // Compatibility supplement
    0x30000...0x3347F,  // Extensions G, H and J
  ]

  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }
}
