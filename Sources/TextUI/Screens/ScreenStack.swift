/// The pages that lie on one another: the top one takes the keys and fills the window.
public struct ScreenStack: Sendable {
  public private(set) var screens: [any Screen]
  public var look: Look
  /// Line 1 of every page.
  public var titleBar: TitleBar
  /// Keys answered by what the stack stands in: listed on the help page, not on the hint line.
  public var furtherKeys: [KeyHint] = []
  /// What answers the keys instead of the page, drawn over it by what the stack stands in; nil:
  /// the page answers.
  public var coveringKeys: [KeyHint]?
  /// The words of each language; a language is loaded when it is first turned to.
  private let words: @Sendable (Language) -> Catalogue
  /// What can be clicked on the page last drawn.
  private var targets: [Target] = []
  /// Where the mouse was when it last moved what it holds; nil: it holds nothing.
  private var dragged: Point?

  public init(
    _ screens: [any Screen],
    titleBar: TitleBar,
    look: Look = Look(),
    words: @escaping @Sendable (Language) -> Catalogue
  ) {
    self.screens = screens
    self.titleBar = titleBar
    self.look = look
    self.words = words
  }

  public var isEmpty: Bool { screens.isEmpty }

  /// Lets the top page answer a key; a click first becomes the key that it stands for.
  public mutating func handle(_ key: Key) throws {
    guard let key = self.key(pressedBy: key), !screens.isEmpty else { return }
    let top = screens.count - 1
    // Who turns the language wants to read what is said.
    if key != .function(3) { screens[top].notice = nil }
    switch key {
    case .function(1) where !(screens[top] is HelpScreen):
      let page = screens[top]
      let keys = page.hints + page.furtherHints + everywhere + furtherKeys
      try follow(.push(HelpScreen(about: screens[top], hints: keys)))
    case .function(3):
      turnLanguage()
    case .focusGained, .focusLost:
      break
    default:
      try follow(screens[top].answer(key))
    }
  }

  /// Shows everything in the other language from now on.
  public mutating func turnLanguage() {
    look.catalogue = words(look.catalogue.language.other)
  }

  /// Says one sentence on the page on top.
  public mutating func say(_ notice: Notice) {
    guard !screens.isEmpty else { return }
    screens[screens.count - 1].notice = notice
  }

  /// Lets the page that is worked on keep what was typed: the top one, or the one under its help.
  /// Those beneath were kept when it was opened over them, and may know less by now.
  public mutating func keep() throws {
    guard let worked = placeWorkedOn else { return }
    try screens[worked].keep()
  }

  /// Lets the same page do what could wait until its answer was seen.
  public mutating func settle() throws {
    guard let worked = placeWorkedOn else { return }
    let move = try screens[worked].settle()
    if case .stay = move { return }
    // Its help goes with it.
    screens.removeLast(screens.count - 1 - worked)
    try follow(move)
  }

  /// In how many milliseconds the same page has more to do by itself; nil: it has not.
  public var pause: Int? { placeWorkedOn.flatMap { screens[$0].pause } }

  /// Lets something else than a key change the page that is worked on: another process has written.
  public mutating func changeTop(_ change: (inout any Screen) throws -> Void) throws {
    guard let worked = placeWorkedOn else { return }
    try change(&screens[worked])
  }

  private var placeWorkedOn: Int? { screens.lastIndex { !($0 is HelpScreen) } }

  public mutating func follow(_ move: Move) throws {
    switch move {
    case .stay:
      break
    case .push(let screen):
      screens.append(screen)
    case .replace(let screen):
      screens[screens.count - 1] = screen
    case .pop:
      let notice = screens.removeLast().notice
      guard !screens.isEmpty else { return }
      try screens[screens.count - 1].resume()
      if let notice { say(notice) }
    case .start(let screens):
      self.screens = screens
    }
  }

  /// The whole window, 0 pages beneath included: nothing of a lower page shines through.
  public mutating func frame(size: Size) -> Frame {
    var frame = Frame(size: size, look: look)
    if size.width < Size.smallest.width || size.height < Size.smallest.height {
      TooSmallPage.draw(on: &frame)
    } else if !screens.isEmpty {
      titleBar.draw(on: &frame)
      let area = Rect(x: 0, y: 2, width: size.width, height: size.height - 4)
      screens[screens.count - 1].fit(area, look)
      let top = screens[screens.count - 1]
      top.draw(on: &frame, in: area)
      drawNotice(of: top, on: &frame)
      let line = HintLine(
        hints: coveringKeys ?? top.hints,
        everywhere: coveringKeys == nil ? everywhere : []
      )
      line.draw(on: &frame, row: size.height - 1)
    }
    takeTargets(of: frame)
    return frame
  }

  /// The keys that work on every page but the help page itself, at the right of the hint line.
  private var everywhere: [KeyHint] {
    let keys = [KeyHint(key: .function(1), label: "帮助"), languageKey]
    return screens.last is HelpScreen ? [languageKey] : keys
  }

  /// F3, with the name of the language it turns to.
  public var languageKey: KeyHint {
    KeyHint(key: .function(3), label: look.catalogue.language.other.ownName)
  }

  private func drawNotice(of screen: any Screen, on frame: inout Frame) {
    guard let notice = screen.notice else { return }
    let row = frame.size.height - 2
    frame.fill(Rect(x: 0, y: row, width: frame.size.width, height: 1))
    let text = notice.marker + frame.text(notice.phrase)
    frame.write(text, at: Point(x: 1, y: row), style: notice.style, width: frame.size.width - 2)
  }

  /// Takes what can be clicked from the window as it is shown, with what lies over the pages.
  public mutating func takeTargets(of frame: Frame) { targets = frame.targets }

  /// The key a mouse event stands for: nil when nothing lies under the click. Other keys are
  /// themselves.
  public mutating func key(pressedBy key: Key) -> Key? {
    guard case .mouse(let mouse) = key else { return key }
    let point = Point(x: mouse.column, y: mouse.row)
    switch (mouse.button, mouse.action) {
    case (.wheelUp, _), (.wheelDown, _):
      return key
    case (.left, .press):
      let target = targets.last { $0.rect.contains(point) }
      dragged = target?.isDraggable == true ? point : nil
      return target?.key
    case (.left, .move):
      guard let before = dragged, before != point else { return nil }
      dragged = point
      return .dragged(columns: point.x - before.x, rows: point.y - before.y)
    default:
      dragged = nil
      return nil
    }
  }
}

extension Language {
  /// The language's name in its own words, as a key hint.
  var ownName: Phrase {
    switch self {
    case .chinese: Phrase(ShownText(verbatim: "中文"))
    case .english: Phrase(ShownText(verbatim: "English"))
    }
  }
}
