import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

@Suite struct KioskTests {
  @Test func `a person signs in and finds their name masked`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    #expect(visit.shows("我的申请人"))
    #expect(visit.rows[0].contains("梅** · 中文 · 11月23日 周一 09:41"))
  }

  @Test func `F10 signs out only when confirmed, and clears the scrollback`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.press("<f10><esc>")
    #expect(visit.shows("我的申请人"))
    visit.press("<f10><enter>")
    #expect(visit.lastRequest == .clearScrollback)
    #expect(visit.shows("居住证预约受理"))
    #expect(visit.shows("已退出登录"))
  }

  @Test func `the sign-out button of the first page clears the scrollback too`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.press("<esc>y")
    #expect(visit.lastRequest == .clearScrollback)
    #expect(visit.shows("已退出登录"))
  }

  @Test func `a locked terminal is never left`() throws {
    var visit = try TerminalVisit()
    visit.press("<f10><enter>y")
    #expect(!visit.kiosk.isOver)
    visit.press("4<f10>")
    #expect(visit.shows("居住证预约受理"))
  }

  @Test func `an unlocked program is left by F10 and a confirmation`() throws {
    var visit = try TerminalVisit(isLocked: false)
    visit.press("<f10><esc>")
    #expect(!visit.kiosk.isOver)
    visit.press("<f10><enter>")
    #expect(visit.kiosk.isOver)
    #expect(visit.lastRequest == .leave)
  }

  @Test func `a click on a button of the question answers it`() throws {
    var visit = try TerminalVisit(isLocked: false)
    visit.press("<f10>")
    let row = try #require(visit.rows.firstIndex { $0.contains("[ Y 退出 ]") })
    visit.press([.mouse(Mouse(button: .left, action: .press, column: 12, row: row))])
    #expect(visit.kiosk.isOver)
  }

  @Test func `Ctrl-L asks for every cell again`() throws {
    var visit = try TerminalVisit()
    visit.press("<c-l>")
    #expect(visit.lastRequest == .repaint)
  }

  @Test func `the next person finds the terminal in Chinese`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.press("<f3><f10><enter>")
    #expect(visit.shows("居住证预约受理"))
  }

  @Test func `a failing disk is said and logged, and the page stays`() throws {
    let sample = try SampleKiosk()
    var visit = try TerminalVisit(sample)
    visit.signIn()
    sample.store.fail(with: SystemFailure(.notDone, attempt: "write /data"))
    visit.press("n")
    #expect(visit.shows("我的申请人"))
    #expect(visit.shows("暂时不能保存"))
  }
}
