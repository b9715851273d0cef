import TestSupport
import TextUI

/// Finds in the rows of a page what should not be there.
enum PageWords {
  /// The Chinese words of the program in the row; names that are the same words are let be.
  static func chinese(in row: String) -> [String] {
    hanRuns(row).filter { program.contains($0) && !names.contains($0) }
  }

  /// Whether something in the row is cut, and does not merely end in an ellipsis by itself.
  static func isCut(_ row: String) -> Bool {
    ellipses.reduce(row) { $0.replacing($1, with: "") }.contains("…")
  }

  /// The longest runs of Han characters.
  private static func hanRuns(_ row: String) -> [String] {
    row.unicodeScalars.split { !$0.properties.isIdeographic }.map { String($0) }
  }

  private static let words = try? WordList()

  /// The Han words of the program, as they would stand between other characters.
  private static let program = Set(
    (words?.keys ?? []).flatMap(WordList.pieces).flatMap(hanRuns)
  )

  /// Words of the program that are also somebody's name for something: the language, the stamp.
  private static let names: Set<String> = ["中文", "印"]

  /// The words of the program that end in an ellipsis themselves: 正在查找…
  private static let ellipses: [String] =
    ((words?.keys ?? []) + (words.map { Array($0.english.values) } ?? []))
    .flatMap(WordList.pieces).filter { $0.contains("…") }
}
