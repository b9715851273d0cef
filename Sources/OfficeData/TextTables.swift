import Casework

/// The three embedded tables that are searched where they lie.
enum TextTables {
  static let regions = IdentityRegions { code in
    guard code.utf8.count == 6,
      let line = lines("regions.txt").line(beginning: code + "\t")
    else { return nil }
    return RegionLine(line)?.place
  }

  static let romanization = Romanization { character in
    // Variation selectors and the like may follow; the first scalar is the character.
    guard let first = character.unicodeScalars.first, first.value >= 0x3007 else { return [] }
    guard let line = lines("pinyin.txt").line(beginning: String(first) + " ") else { return [] }
    return line.split(separator: " ").dropFirst().map(String.init)
  }

  static let commonPasswords = CommonPasswords { password in
    // The longest line has 24 bytes; a longer password is in no list.
    guard 8...64 ~= password.utf8.count, !password.utf8.contains(UInt8(ascii: "\n")) else {
      return false
    }
    // The first line that begins with it is the line itself when there is one.
    return lines("common-passwords.txt").line(beginning: password) == password
  }

  private static func lines(_ name: String) -> SortedLines {
    SortedLines(EmbeddedBytes(named: name).bytes)
  }
}
