import Casework
import TestSupport
import TextUI
import Words

@testable import ApplicantScreens

/// A person before the window: presses keys, sees the rows.
///
///     var visit = try Visit { WelcomeScreen(counter: $0.counter) }
///     try visit.press("<tab><enter>")
///     #expect(visit.shows("请输入用户名"))
struct Visit: Sendable {
  let sample: SampleKiosk
  private(set) var stack: ScreenStack
  var size: Size

  init(
    _ sample: SampleKiosk? = nil,
    size: Size = .smallest,
    look: Look = Look(),
    at screen: (SampleKiosk) throws -> any Screen
  ) throws {
    let sample = try sample ?? SampleKiosk()
    let page = try screen(sample)
    self.sample = sample
    self.size = size
    stack = ScreenStack(
      [page],
      titleBar: Self.titleBar(over: page, sample, look.catalogue.language),
      look: look,
      words: Words.catalogue
    )
  }

  /// Presses the keys one after another, each on the page as it is drawn by then.
  mutating func press(_ script: KeyScript) throws {
    for key in script.keys where !stack.isEmpty {
      _ = frame()
      try stack.handle(key)
    }
  }

  /// The whole window as it is seen now.
  mutating func frame() -> Frame {
    if let top = stack.screens.last {
      stack.titleBar = Self.titleBar(over: top, sample, stack.look.catalogue.language)
    }
    return stack.frame(size: size)
  }

  /// The rows as they are seen.
  var rows: [String] {
    var copy = self
    return FrameText(copy.frame()).rows
  }

  /// Whether the words stand in some row.
  func shows(_ words: String) -> Bool { rows.contains { $0.contains(words) } }

  /// The page on top, when it is of that type.
  func page<Page: Screen>(_ type: Page.Type = Page.self) -> Page? {
    stack.screens.last as? Page
  }

  private static func titleBar(
    over screen: any Screen,
    _ sample: SampleKiosk,
    _ language: Language
  ) -> TitleBar {
    let now = sample.world.now
    let person = (screen as? any SignedInScreen)?.session.account.realName.masked
    let name = person.map { [Phrase(ShownText($0))] } ?? []
    let spoken: Phrase =
      switch language {
      case .chinese: Phrase(ShownText(verbatim: "中文"))
      case .english: Phrase(ShownText(verbatim: "English"))
      }
    return TitleBar(
      service: "杭州市居住证服务平台",
      facts: name + [spoken, "\(now.day.phrase) \(now.clock)"]
    )
  }
}
