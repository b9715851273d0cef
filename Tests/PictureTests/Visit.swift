import Casework
import DocumentViewing
import TestSupport
import TextUI
import Words

@testable import ApplicantScreens
@testable import StaffScreens

/// A person at a kiosk: presses keys, waits, sees the rows.
///
///     var visit = try Visit { BasicInfoScreen(session: $0.session) }
///     try visit.press("<tab><enter>")
///     #expect(visit.shows("请输入姓名"))
struct Visit: Sendable {
  let sample: SampleKiosk
  var kiosk: any Stand
  var size: Size
  /// What the kiosk has asked of the terminal so far.
  private(set) var requests: [TerminalRequest] = []

  /// Nobody is there to press a key: the program has been left.
  struct ProgramLeft: Error {}

  /// - Parameter screen: the page that lies open alone; the welcome page when nil.
  init(
    _ sample: SampleKiosk? = nil,
    size: Size = .smallest,
    look: Look = Look(),
    at screen: ((SampleKiosk) throws -> any Screen)? = nil
  ) throws {
    let sample = try sample ?? SampleKiosk()
    self.sample = sample
    self.size = size
    // The page first: what it needs may take days on the clock.
    let page = try screen?(sample)
    kiosk = Kiosk(counter: sample.counter, look: look, words: Words.catalogue)
    if let page { try kiosk.pages.follow(.start([page])) }
    if kiosk.pages.pause != nil { goOn() }
  }

  /// A member of staff at the review desk.
  /// - Parameter screens: the pages that lie open; the desk's own first page when none.
  init(
    desk: SampleDesk,
    size: Size = .smallest,
    look: Look = Look(),
    at screens: ((SampleDesk) throws -> [any Screen])? = nil
  ) throws {
    sample = desk.kiosk
    self.size = size
    // The pages first: what they need may take days on the clock.
    let pages = try screens?(desk)
    kiosk = try Desk(door: desk.door, look: look, words: Words.catalogue)
    if let pages { try kiosk.pages.follow(.start(pages)) }
    goOn()
  }

  /// As the terminal does when it has shown a page and until the next key: what goes on by itself
  /// comes to its end, but for what never ends.
  mutating func goOn() {
    _ = kiosk.settle()
    for _ in 0..<50 {
      guard let pause = kiosk.pages.pause else { break }
      sample.world.now = sample.world.now.adding(milliseconds: pause)
      _ = kiosk.settle()
    }
    // Keys move about in what was seen.
    if kiosk.pages.screens.last is any ViewerScreen { _ = frame() }
  }

  /// Presses the keys one after another, each on the page as it is drawn by then.
  mutating func press(_ script: KeyScript) throws {
    for key in script.keys { try press(key) }
  }

  mutating func press(_ key: Key) throws {
    if kiosk.isOver { throw ProgramLeft() }
    // A click is judged by what was drawn last.
    if case .mouse = key { _ = frame() }
    if let request = kiosk.handle(key) { requests.append(request) }
    goOn()
  }

  /// Lets time pass without a key.
  mutating func wait(seconds: Int) {
    sample.world.wait(seconds: seconds)
    if let request = kiosk.tick() { requests.append(request) }
  }

  /// The whole window as it is seen now.
  mutating func frame() -> Frame { kiosk.frame(size: size) }

  /// The rows as they are seen.
  var rows: [String] {
    var copy = self
    return FrameText(copy.frame()).rows
  }

  /// Whether the words stand in some row.
  func shows(_ words: String) -> Bool { rows.contains { $0.contains(words) } }

  /// The page on top, when it is of that type.
  func page<Page: Screen>(_ type: Page.Type = Page.self) -> Page? {
    kiosk.pages.screens.last as? Page
  }
}
