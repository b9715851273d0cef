import TestSupport
import Testing
import TextUI

/// Everything a page says is seen whole, in both languages.
@Suite struct FitTests {
  @Test(arguments: Pictures.all)
  func `nothing is cut off with an ellipsis`(picture: Picture) throws {
    guard !picture.mayTruncate else { return }
    let cut = try picture.draw().rows.filter { Self.isCut($0) }
    #expect(cut == [])
  }

  @Test(arguments: Pictures.all.filter { $0.size.width >= 80 && $0.size.height >= 24 })
  func `every key hint is seen in the last line`(picture: Picture) throws {
    var visit = try picture.visit()
    let frame = visit.frame()
    guard !visit.isCovered, let hints = visit.hints else { return }
    let last = FrameText(frame).rows.last ?? ""
    let missing = hints.map { "\($0.name.text) \(frame.text($0.label).text)" }
      .filter { !last.contains($0) }
    #expect(missing == [], "\(last)")
  }

  @Test(arguments: Pictures.all.filter { $0.language == .english })
  func `no word of the program is left in Chinese`(picture: Picture) throws {
    let left = try picture.draw().rows.flatMap(Self.hanRuns).filter {
      Self.chinese.contains($0) && !Self.names.contains($0)
    }
    #expect(left == [])
  }

  /// The Han words of the program, as they would stand between other characters.
  static let chinese: Set<String> = {
    guard let words = try? WordList() else { return [] }
    return Set(words.keys.flatMap(WordList.pieces).flatMap(hanRuns))
  }()

  /// Words of the program that are also somebody's name for something.
  static let names: Set<String> = ["中文", "印"]

  /// The words of the program that end in an ellipsis themselves: 正在查找…
  static let ellipses: [String] = {
    guard let words = try? WordList() else { return [] }
    return (words.keys + words.english.values).flatMap(WordList.pieces)
      .filter { $0.contains("…") }
  }()

  static func isCut(_ row: String) -> Bool {
    let rest = ellipses.reduce(row) { $0.replacing($1, with: "") }
    return rest.contains("…")
  }

  /// The longest runs of Han characters.
  static func hanRuns(_ row: String) -> [String] {
    row.unicodeScalars.split { !$0.properties.isIdeographic }.map { String($0) }
  }
}
