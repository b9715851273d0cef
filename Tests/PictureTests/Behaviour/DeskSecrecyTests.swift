import Casework
import TestSupport
import Testing
import TextUI

@testable import StaffScreens

/// What the desk shows to whoever looks over a shoulder, and what typed text can do to it.
@Suite struct DeskSecrecyTests {
  @Test func `the queue masks names and mobiles, and never has an ID number in full`() throws {
    let desk = try SampleDesk()
    try desk.receive(3)
    for width in [80, 132, 200] {
      var visit = try Visit(desk: desk, size: Size(width: width, height: 40)) { desk in
        [try QueueScreen(session: desk.reviewer)]
      }
      for tab in ["1", "2", "3", "4", "5", "6"] {
        try visit.press(.character(Character(tab)))
        let text = visit.rows.joined(separator: "\n")
        #expect(!text.contains("小明") && !text.contains("13600000"))
        for place in 0..<3 {
          #expect(!text.contains(SamplePerson.somebody(place).identityNumber))
        }
      }
      try visit.press("1<f6>")
      #expect(visit.shows("赵小明"))
      #expect(!visit.shows(SamplePerson.somebody(0).identityNumber))
    }
  }

  /// Clears the screen, turns the direction, hides, rings.
  static let hostile = "坏\u{1B}[2J\u{9B}31m\u{202E}\u{200B}\u{2066}\u{7}人"

  @Test func `nothing that was typed reaches a page of the desk unfiltered`() throws {
    let desk = try SampleDesk()
    var draft = try desk.kiosk.completeDraft()
    let file = SampleFiles.jpeg(note: "hostile")
    try desk.kiosk.session.attach(file, named: Self.hostile + ".jpg", to: "lease", of: &draft)
    let submitted = try desk.kiosk.session.submit(draft)
    let number = try desk.kiosk.session.book(
      submitted.number,
      on: SampleKiosk.day("2026-11-27"),
      .morning
    ).number
    _ = try desk.reviewer.note(Self.hostile, on: number)
    try desk.reviewer.settle(
      .giveBack(lateReason: nil),
      number,
      faults: [.answer(.homeAddress): Self.hostile]
    )
    var visit = try Visit(desk: desk) { desk in [try QueueScreen(session: desk.chief)] }
    var shown = ""
    for keys in ["/\u{202E}坏", "<esc>6<enter>", "<end>", "<tab>", "<tab>", "<tab>", "<esc>"] {
      try visit.press(KeyScript(stringLiteral: keys))
      let text = visit.rows.joined()
      #expect(text.unicodeScalars.filter(Self.isDangerous) == [])
      shown += text
    }
    // It was all there to be seen: the file's name, the fault and the note.
    #expect(shown.components("坏 [2J 31m").count > 3)
  }

  @Test func `the reason for closing a day is filtered too`() throws {
    let desk = try SampleDesk()
    try desk.receive(1)
    _ = try desk.chief.closeDay(SampleKiosk.day("2026-11-27"), reason: Self.hostile)
    var visit = try Visit(desk: desk) { desk in [try CloseDayScreen(session: desk.chief)] }
    try visit.press("<right*3><enter>")
    #expect(visit.shows("这一天已经停办：坏"))
    #expect(visit.rows.joined().unicodeScalars.filter(Self.isDangerous) == [])
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate: true
    default: false
    }
  }
}

extension String {
  fileprivate func components(_ part: String) -> [Substring] {
    split(separator: part, omittingEmptySubsequences: false)
  }
}
