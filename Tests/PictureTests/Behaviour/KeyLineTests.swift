import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// The last line tells what the keys do now: on the page, or on what lies over it.
@Suite struct KeyLineTests {
  private func lastLine(_ visit: TerminalVisit) -> String { visit.rows[23] }

  @Test func `the question before leaving shows its own keys, not the page's`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.press("<f10>")
    #expect(lastLine(visit).contains("Y 退出登录   N 返回   F3 English"))
    #expect(!lastLine(visit).contains("新建预约"))
    visit.press("n")
    #expect(lastLine(visit).contains("N 新建预约"))
  }

  @Test func `nothing is offered while any key only means that somebody is there`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.wait(121)
    #expect(visit.shows("您还在吗？"))
    #expect(lastLine(visit).isEmpty)
  }

  @Test func `F3 turns the language of the question without answering it`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.press("<f10><f3>")
    #expect(visit.shows("Sign out?"))
    visit.press("<f3>")
    #expect(visit.shows("要退出登录吗？"))
  }

  @Test func `F3 turns the language of the curtain where it asks the password`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.press("<f4><space>qian<f3>")
    #expect(visit.shows("Type your password to continue"))
    visit.press("-tang-8<enter>")
    #expect(visit.shows("My applicants"))
  }

  @Test func `the help page names every key once, and those that scroll`() throws {
    var visit = try TerminalVisit()
    visit.press("3<f1>")
    let before = visit.rows
    #expect(lastLine(visit).contains("PgDn 翻页   Esc 返回"))
    #expect(lastLine(visit).contains("F3 English"))
    visit.press("<pgdn>")
    let keys = Set(before + visit.rows).filter { $0.hasPrefix("  F") || $0.hasPrefix("  Enter") }
    #expect(keys.filter { $0.hasPrefix("  F4 ") }.count == 1)
    #expect(keys.filter { $0.hasPrefix("  F10 ") }.count == 1)
    #expect(keys.filter { $0.hasPrefix("  Enter ") }.count == 1)
  }

  @Test func `the space bar is named where it ticks the consent`() throws {
    var visit = try TerminalVisit()
    visit.press("3")
    #expect(!lastLine(visit).contains("勾选"))
    visit.press("<tab*6>")
    #expect(lastLine(visit).contains("Space 勾选"))
  }

  @Test func `the list of what is wrong names its keys on every page`() throws {
    var visit = try TerminalVisit()
    visit.press("3<tab*8><enter>")
    #expect(lastLine(visit).contains("Enter 前往修改   Esc 关闭"))
    var papers = try Visit { try Pictures.documents($0, $0.filledDraft()) }
    #expect(papers.rows[23].contains("Tab 下一项"))
    try papers.press("<s-tab><enter>")
    #expect(papers.rows[23].contains("Enter 前往修改   Esc 关闭"))
  }

  @Test func `the arrows turn pages only while no button is in focus`() throws {
    var visit = try Visit { sample in
      let number = try sample.booked().number
      return try AppointmentScreen(
        session: sample.session,
        counter: sample.counter,
        number: number
      )
    }
    #expect(visit.rows[23].contains("→ 换页"))
    try visit.press("<tab>")
    #expect(visit.rows[23].contains("Enter 确定"))
    #expect(!visit.rows[23].contains("换页"))
  }

  @Test func `Enter is not offered on a day that is closed`() throws {
    var visit = try Visit {
      try BookingScreen(session: $0.session, counter: $0.counter, application: $0.submitted())
    }
    #expect(visit.rows[23].contains("Enter 选择"))
    try visit.press("<home><left>")
    #expect(!visit.rows[23].contains("Enter 选择"))
  }
}
