import Testing
import TextUI

@Suite("The stack of pages")
struct ScreenStackTests {
  /// A page that counts, opens another, and goes.
  struct Page: Screen {
    var title: Phrase
    var notice: Notice?
    var count = 0
    var typed = ""
    var resumed = 0
    var kept = 0
    var isRefused = false

    init(_ title: Phrase) { self.title = title }

    var help: [Phrase] { ["这一页数数"] }

    var bindings: [Binding<Page>] {
      [
        Binding(.enter, "加一") { page in
          page.count += 1
          page.notice = Notice("已加一", .success)
          return .stay
        },
        Binding(.function(2), label: "上一层", against: isRefused ? "现在不行" : nil) { _ in
          .push(Page("上层"))
        },
        Binding(.escape, "返回") { _ in .pop },
      ]
    }

    mutating func type(_ key: Key) -> Move {
      if case .character(let character) = key { typed.append(character) }
      if case .press(let spot) = key { count = spot.item }
      return .stay
    }

    mutating func resume() { resumed += 1 }
    mutating func keep() { kept += 1 }

    func draw(on frame: inout Frame, in area: Rect) {
      frame.write("数到\(count)", at: Point(x: area.x, y: area.y))
      frame.addTarget(
        Rect(x: area.x, y: area.y, width: 8, height: 1),
        key: .press(Spot(part: 0, item: 9))
      )
    }
  }

  private func stack(_ pages: any Screen...) -> ScreenStack {
    ScreenStack(
      pages,
      titleBar: TitleBar(service: "服务"),
      words: { language in
        language == .chinese
          ? .chinese : Catalogue(language: .english, translations: ["数到%@": "counted %@"])
      }
    )
  }

  private func rows(_ stack: inout ScreenStack, _ size: Size = .smallest) -> [String] {
    let frame = stack.frame(size: size)
    return Drawn(size.width, size.height) { copy, _ in copy = frame }.rows
  }

  private func page(_ stack: ScreenStack) -> Page? { stack.screens.last as? Page }

  @Test func `the first binding that names the key answers, else the page`() throws {
    var stack = stack(Page("数"))
    try stack.handle(.enter)
    try stack.handle(.character("x"))
    #expect(page(stack)?.count == 1)
    #expect(page(stack)?.typed == "x")
  }

  @Test func `the hint line says what the bindings do, help and language at its right`() {
    var stack = stack(Page("数"))
    #expect(
      rows(&stack).last
        == " Enter 加一   F2 上一层   Esc 返回                         F1 帮助   F3 English"
    )
  }

  @Test func `a key that is refused says why and does nothing`() throws {
    var refusing = Page("数")
    refusing.isRefused = true
    var stack = stack(refusing)
    try stack.handle(.function(2))
    #expect(stack.screens.count == 1)
    #expect(rows(&stack)[22] == " ! 现在不行")
  }

  @Test func `a notice is gone with the next key`() throws {
    var stack = stack(Page("数"))
    try stack.handle(.enter)
    #expect(rows(&stack)[22] == " ✓ 已加一")
    try stack.handle(.character("x"))
    #expect(rows(&stack)[22] == "")
  }

  @Test func `a notice stays when the language is turned to read it`() throws {
    var stack = stack(Page("数"))
    try stack.handle(.enter)
    try stack.handle(.function(3))
    #expect(stack.screens.last?.notice == Notice("已加一", .success))
  }

  @Test func `going back wakes the page beneath, with the last word of the one that went`() throws {
    var stack = stack(Page("数"))
    try stack.handle(.function(2))
    #expect(stack.screens.count == 2)
    try stack.handle(.escape)
    #expect(page(stack)?.resumed == 1)
  }

  @Test func `F3 turns the page at once and loses nothing`() throws {
    var stack = stack(Page("数"))
    try stack.handle(.enter)
    try stack.handle(.function(3))
    #expect(rows(&stack)[2] == "counted 1")
    try stack.handle(.function(3))
    #expect(rows(&stack)[2] == "数到1")
  }

  @Test func `F1 lists the page's own words and keys`() throws {
    var stack = stack(Page("数"))
    try stack.handle(.function(1))
    let help = rows(&stack).joined(separator: "\n")
    for words in ["这一页数数", "加一", "上一层", "F3"] { #expect(help.contains(words)) }
    try stack.handle(.escape)
    #expect(page(stack) != nil)
  }

  @Test func `a click is the key of what lies under it`() throws {
    var stack = stack(Page("数"))
    _ = stack.frame(size: .smallest)
    try stack.handle(.mouse(Mouse(button: .left, action: .press, column: 3, row: 2)))
    #expect(page(stack)?.count == 9)
    try stack.handle(.mouse(Mouse(button: .left, action: .press, column: 2, row: 23)))
    #expect(page(stack)?.count == 10)
    try stack.handle(.mouse(Mouse(button: .left, action: .press, column: 40, row: 12)))
    #expect(page(stack)?.count == 10)
  }

  @Test(arguments: [
    Size(width: 79, height: 24), Size(width: 80, height: 23), Size(width: 1, height: 1),
  ])
  func `a window too small says so, and the page is whole again after`(size: Size) throws {
    var stack = stack(Page("数"))
    try stack.handle(.enter)
    let before = rows(&stack)
    let small = rows(&stack, size)
    #expect(small.count == size.height)
    if size.width > 40 { #expect(small.joined().contains("窗口太小")) }
    #expect(rows(&stack) == before)
  }

  @Test func `only the page that is worked on keeps, also from under its help`() throws {
    var stack = stack(Page("下"), Page("上"))
    try stack.handle(.function(1))
    try stack.keep()
    #expect((stack.screens[0] as? Page)?.kept == 0)
    #expect((stack.screens[1] as? Page)?.kept == 1)
  }
}
