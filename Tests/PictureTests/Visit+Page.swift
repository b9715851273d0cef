import TestSupport

@testable import ApplicantScreens
@testable import StaffScreens
@testable import TextUI

extension Visit {
  /// Whether something hides the page's own last line.
  var isCovered: Bool { kiosk.isCovered }

  /// The key hints of the page on top that its last line lacks, in the language of the page.
  mutating func unseenHints() -> [String] {
    guard !isCovered, let hints = kiosk.pages.screens.last?.hints else { return [] }
    let frame = frame()
    let last = rows.last ?? ""
    return hints.map { "\($0.name.text) \(frame.text($0.label).text)" }
      .filter { !last.contains($0) }
  }

  /// The program's own Chinese words on the page, without those that are not the program's.
  func chineseWords() throws -> [String] {
    let foreign = try chineseInAnyLanguage()
    return rows.flatMap(PageWords.chinese).filter { !foreign.contains($0) }
  }

  /// What stays Chinese on an English page: the short messages, the forms that the samples draw,
  /// the names of files.
  private func chineseInAnyLanguage() throws -> String {
    if page(MessagesScreen.self) != nil {
      return try sample.session.messages().map(\.text).joined()
    }
    if page(FileChooserScreen.self) != nil { return SampleShelf.usual.keys.joined() }
    if kiosk is Desk {
      // What is said to applicants, in the office's own words.
      let reasons = sample.office.reasons
      let items = page(CaseScreen.self)?.items.map(\.item) ?? []
      let told = items.flatMap(reasons.reasons) + reasons.ineligible
      return sample.office.messages.texts.values.joined() + told.map(\.zh).joined()
        + "月日"
    }
    let isBesideList = page(DocumentsScreen.self) != nil && size.width >= 120
    guard page(SampleScreen.self) != nil || isBesideList else { return "" }
    // The names under which people know the papers, and the stamp's own sign.
    return sample.office.samples.all.flatMap { $0.englishDrawing ?? [] }.joined()
  }
}
