import TestSupport
import Testing

/// The English side: every Chinese phrase in the sources has its entry, and no entry is idle.
///
/// The sources are read, because a phrase that is never drawn in a test is shown all the same.
@Suite struct CatalogueTests {
  let words: WordList

  init() throws { words = try WordList() }

  /// The literals that reach a person through the catalogue.
  static let phrases: [(file: SwiftFile, literal: SwiftFile.Literal)] =
    SourceTree.files(
      of: "TextUI",
      "CaseWords",
      "DocumentViewing",
      "ApplicantScreens",
      "StaffScreens",
      "Curses"
    )
    .flatMap { file in
      file.literals
        .filter { $0.hasHan && !$0.before.hasSuffix("verbatim: ") && !HanData.isName($0.key) }
        .map { (file, $0) }
    }

  @Test func `every Chinese phrase has English`() {
    let missing = Self.phrases.filter { words.english[$0.literal.key] == nil }
      .map { "\($0.file.path):\($0.literal.line) \($0.literal.key)" }
    #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
  }

  @Test func `no entry of the catalogue is unused`() {
    let used = Set(SourceTree.files.flatMap(\.literals).map(\.key))
    let idle = words.keys.filter { !used.contains($0) }
    #expect(idle.isEmpty, "\(idle.joined(separator: "\n"))")
  }

  @Test func `the English puts in what the Chinese puts in`() {
    let wrong = words.english.filter { key, english in
      WordList.arguments(of: key).sorted() != WordList.arguments(of: english).sorted()
    }
    #expect(wrong.isEmpty)
  }

  @Test func `the English holds no Han character but names`() {
    let wrong = words.english.values.filter { text in
      HanData.runs(in: text).contains { !HanData.isName($0) }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `the keys are sorted, so that two changes seldom meet`() {
    let sorted = words.keys.sorted { one, other in
      one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }
    #expect(words.keys == sorted)
    #expect(words.keys.count == words.english.count)
  }

  @Test func `some phrases are found at all`() {
    #expect(Self.phrases.contains { $0.literal.key == "窗口太小：需要 %@×%@，现在 %@×%@" })
  }
}
