import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

@Suite struct KioskIdleTests {
  @Test func `the warning counts down after two minutes and any key stays`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.wait(119)
    #expect(!visit.shows("秒后将自动退出"))
    visit.wait(1)
    #expect(visit.lastRequest == .ring)
    #expect(visit.shows("60 秒后将自动退出，按任意键继续"))
    visit.wait(25)
    #expect(visit.shows("35 秒后将自动退出"))
    visit.press("n")
    #expect(!visit.shows("秒后将自动退出"))
    #expect(visit.shows("还没有申请"), "the key that stays does nothing else")
  }

  @Test func `after three minutes everything is put away`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.wait(180)
    #expect(visit.lastRequest == .clearScrollback)
    #expect(visit.shows("居住证预约受理"))
    #expect(!visit.shows("梅**"))
  }

  @Test func `a key after the time has run out opens nothing of the person before`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.sample.world.wait(seconds: 3600)
    visit.press("m")
    #expect(visit.lastRequest == .clearScrollback)
    #expect(visit.shows("居住证预约受理"))
  }

  @Test func `a half-filled registration is wiped, an empty one is only left`() throws {
    var visit = try TerminalVisit()
    visit.press("3zhang")
    visit.wait(130)
    #expect(visit.shows("已填写的内容将被清除"))
    visit.wait(50)
    #expect(visit.shows("长时间没有操作，已填写的内容已清除"))
    visit.press("3")
    visit.wait(130)
    #expect(!visit.shows("您还在吗"))
  }

  @Test func `the first page wakes once a minute, on the minute`() throws {
    let visit = try TerminalVisit()
    #expect(visit.kiosk.nextWake() == Moment.sample.adding(seconds: 53))
  }

  @Test func `the countdown wakes every second`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.wait(125)
    #expect(visit.kiosk.nextWake() == visit.sample.world.now.adding(seconds: 1))
  }

  @Test func `a clock set back does not leave the terminal open`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.wait(-7200)
    visit.wait(180)
    #expect(visit.shows("居住证预约受理"))
  }
}
