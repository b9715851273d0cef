import TestSupport

/// Han characters in the rules that are facts to compare with, never words to show.
enum HanData {
  /// The folding of separators and the like: single characters.
  static func isData(_ literal: SwiftFile.Literal, in file: SwiftFile) -> Bool {
    literal.key.count == 1
  }
}
