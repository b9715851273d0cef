/// The pinyin of Han characters, and finding names by it.
public struct Romanization: Sendable {
  private let lookUp: @Sendable (Character) -> [String]

  public init(lookUp: @escaping @Sendable (Character) -> [String]) {
    self.lookUp = lookUp
  }

  /// Every common reading without tones, ü as v, the commonest first; empty for no Han character.
  public func readings(of character: Character) -> [String] {
    lookUp(character)
  }

  /// Longest filter that is looked for, in bytes; a longer one finds nothing.
  public static let maxTyped = 64

  /// Whether what was typed stands anywhere in the name: as characters, as pinyin, as initials
  /// (`xyjd` finds 小营街道), or as any mixture of them.
  public func finds(_ typed: String, in name: String) -> Bool {
    guard typed.utf8.count <= Self.maxTyped else { return false }
    let wanted = typed.lowercased().filter { $0 != " " && $0 != "'" }.map { $0 }
    if wanted.isEmpty { return true }
    // The places in `wanted` that some way of reading the name so far has reached; 0 is always
    // among them because a match may begin at every character.
    var reached: Set<Int> = []
    for character in name.lowercased() {
      let spellings = [[character]] + readings(of: character).map { $0.map { $0 } }
      var next: Set<Int> = []
      for start in reached.union([0]) {
        for spelling in spellings {
          for length in 1..<(spelling.count + 1)
          where wanted[start...].starts(with: spelling.prefix(length)) {
            next.insert(start + length)
          }
        }
      }
      if next.contains(wanted.count) { return true }
      reached = next
    }
    return false
  }
}
