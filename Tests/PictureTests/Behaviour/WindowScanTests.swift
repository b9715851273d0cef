import Casework
import TestSupport
import Testing
import TextUI

@testable import StaffScreens

/// Codes scanned at the window: one person, one step, however the scanner types.
@Suite struct WindowScanTests {
  private let desk: SampleDesk
  private var visit: Visit

  /// The booked day has come: of five, the second has arrived already.
  init() throws {
    let desk = try SampleDesk()
    self.desk = desk
    visit = try Visit(desk: desk) { desk in
      try Pictures.visitors(desk) + [try DayScreen(session: desk.reviewer)]
    }
  }

  private func status(_ text: String) throws -> ApplicationStatus? {
    let number = try #require(ApplicationNumber(text))
    return desk.kiosk.store.application(number)?.status
  }

  /// Nobody but these has been served since the morning.
  private func arrived() throws -> [String] {
    try desk.reviewer.visits(on: SampleKiosk.day("2026-11-27"))
      .filter { $0.status == .arrived }.map(\.number.text).filter { $0 != "A0000000002" }
  }

  private var box: OriginalsBox? {
    guard case .originals(let box) = visit.page(DayScreen.self)?.overlay else { return nil }
    return box
  }

  @Test(
    arguments: [
      "A0000000003<enter>", "a0000000003<enter>", "<space>A0000000003<space*2><enter>",
      "wangA0000000003<enter>", "A00A0000000003<enter>", "A0000000003<enter*2>",
      "<right>A0000000003<enter>", "A0000000009<enter>A0000000003<enter>",
    ] as [KeyScript]
  )
  mutating func `one Enter checks the right person in, and nobody else`(keys: KeyScript) throws {
    try visit.press(keys)
    #expect(try arrived() == ["A0000000003"])
    #expect(box == nil)
    #expect(visit.shows("已到场，按 Enter 查验原件"))
  }

  @Test(arguments: ["A0000000003\n", "a0000000003\r\n", " A0000000003 \r"])
  mutating func `a paste that ends in a line is a scan, Enter and all`(text: String) throws {
    try visit.press(.paste(text))
    #expect(try arrived() == ["A0000000003"])
    try visit.press(.enter)
    #expect(box == nil)
  }

  @Test mutating func `a paste without a line end waits for Enter`() throws {
    try visit.press(.paste("A0000000003"))
    #expect(try arrived() == [])
    try visit.press(.enter)
    #expect(try arrived() == ["A0000000003"])
  }

  @Test mutating func `a name pasted with a line end serves nobody`() throws {
    try visit.press(.paste("赵小明\n"))
    #expect(try arrived() == [])
  }

  @Test mutating func `the same code again and again is one step`() throws {
    for _ in 0..<20 {
      try visit.press("A0000000003<enter>")
      visit.wait(seconds: 2)
    }
    #expect(try arrived() == ["A0000000003"])
    #expect(box == nil)
    #expect(visit.shows("没有重复办理"))
  }

  @Test mutating func `two phones before one scanner are one step each`() throws {
    for _ in 0..<5 { try visit.press("A0000000003<enter>A0000000004<enter>") }
    #expect(try arrived() == ["A0000000003", "A0000000004"])
    #expect(box == nil)
  }

  @Test mutating func `a scan later is the next step, and a person's Enter too`() throws {
    try visit.press("A0000000003<enter>")
    visit.wait(seconds: 5)
    try visit.press("A0000000003<enter>")
    #expect(box?.number.text == "A0000000003")
    try visit.press("<esc>")
    visit.wait(seconds: 1)
    try visit.press("A0000000004<enter>")
    visit.wait(seconds: 1)
    try visit.press("<enter>")
    #expect(box?.number.text == "A0000000004")
  }

  @Test(
    arguments: [
      "A0000000002<enter>", "a0000000003<enter>", "<space>A0000000003<space><enter>",
      "<space*2>aA0000000002<enter>",
    ] as [KeyScript]
  )
  mutating func `a scan over the originals ticks nothing and accepts nobody`(
    keys: KeyScript
  ) throws {
    try visit.press("A0000000002<enter>")
    visit.wait(seconds: 10)
    try visit.press(keys)
    #expect(try status("A0000000002") == .arrived)
    #expect(box?.ticked.isEmpty == true)
    #expect(visit.shows("没有受理"))
    try visit.press("<enter>")
    #expect(try status("A0000000002") == .arrived)
    try visit.press("a<enter>")
    #expect(try status("A0000000002") == .accepted)
  }

  @Test mutating func `what was ticked before a scan stays ticked`() throws {
    try visit.press("A0000000002<enter><down>y")
    let ticked = box?.ticked
    try visit.press("A0000000003<enter>")
    #expect(box?.ticked == ticked && ticked?.count == 1)
  }

  @Test mutating func `a scan over a question answers nothing`() throws {
    try visit.press("A0000000002<enter>a")
    visit.wait(seconds: 1)
    try visit.press("<enter><f7>A0000000002<enter>A0000000003<enter>")
    #expect(try status("A0000000002") == .accepted)
    #expect(try arrived() == [])
  }

  @Test mutating func `another day's list gives way to today's for whoever is scanned`() throws {
    try visit.press("<right*2>")
    #expect(visit.shows("不是今天"))
    try visit.press("A0000000003<enter>")
    #expect(visit.shows("今日到场   11月27日"))
    #expect(try arrived() == ["A0000000003"])
  }

  @Test mutating func `who has booked another day is told which`() throws {
    let desk = try SampleDesk()
    try desk.receive(1, from: 20, on: "2026-11-30")
    visit = try Visit(desk: desk) { desk in
      try Pictures.visitors(desk) + [try DayScreen(session: desk.reviewer)]
    }
    try visit.press("A0000000001<enter>")
    #expect(visit.shows("预约的是11月30日 周一，不是今天，请核对日期"))
    #expect(visit.shows("到场  A0000000001"))
    try visit.press("A0000000004<enter>")
    let number = try #require(ApplicationNumber("A0000000004"))
    #expect(desk.kiosk.store.application(number)?.status == .arrived)
  }

  @Test(arguments: ["A0000000099", "A9999999999"])
  mutating func `a number that this station does not have is said to be none of its own`(
    number: String
  ) throws {
    for key in number { try visit.press(.character(key)) }
    try visit.press(.enter)
    #expect(visit.shows("本所没有这份申请"))
    #expect(try arrived() == [])
  }

  @Test mutating func `who has no visit any more is told why`() throws {
    let number = try #require(ApplicationNumber("A0000000003"))
    try desk.kiosk.store.change(by: "test") { change in
      guard var application = try change.application(number) else { return }
      try application.cancel(at: desk.kiosk.world.now)
      change.put(application)
    }
    try visit.press("A0000000003<enter>")
    #expect(visit.shows("申请现在是"))
    #expect(try arrived() == [])
  }
}
