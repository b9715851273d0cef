@testable import ApplicantScreens
@testable import TextUI

extension Visit {
  /// Whether a curtain, a question or a warning hides the page's own last line.
  var isCovered: Bool { kiosk.curtain != nil || kiosk.question != nil || kiosk.isWarning }

  /// The key hints of the page on top that its last line lacks, in the language of the page.
  mutating func unseenHints() -> [String] {
    guard !isCovered, let hints = kiosk.pages.screens.last?.hints else { return [] }
    let frame = frame()
    let last = rows.last ?? ""
    return hints.map { "\($0.name.text) \(frame.text($0.label).text)" }
      .filter { !last.contains($0) }
  }

  /// The program's own Chinese words on the page; the short messages are Chinese in any language.
  func chineseWords() throws -> [String] {
    let isOfMessages = page(MessagesScreen.self) != nil
    let messages = isOfMessages ? try sample.session.messages().map(\.text).joined() : ""
    return rows.flatMap(PageWords.chinese).filter { !messages.contains($0) }
  }
}
