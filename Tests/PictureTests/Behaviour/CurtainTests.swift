import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

@Suite struct CurtainTests {
  @Test func `F4 shows nothing of the page, and nothing of the person`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.press("<f4>")
    let words = visit.rows.filter { !$0.isEmpty }.map { $0.trimmed }
    #expect(words == ["屏幕已遮挡，按任意键返回"])
  }

  @Test func `without a person a key lifts the curtain`() throws {
    var visit = try TerminalVisit()
    visit.press("3<f4><space>")
    #expect(visit.shows("新用户注册"))
  }

  @Test func `a signed-in person gives the password to come back`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.press("<f4><space>wrong-one<enter>")
    #expect(visit.shows("密码不正确"))
    #expect(!visit.shows("wrong-one"))
    visit.press("<esc><space>qian-tang-8<enter>")
    #expect(visit.shows("我的申请人"))
  }

  @Test func `five wrong passwords end the session`() throws {
    var visit = try TerminalVisit()
    visit.signIn()
    visit.press("<f4><space>a<enter>b<enter>c<enter>d<enter>e<enter>")
    #expect(visit.lastRequest == .clearScrollback)
    #expect(visit.shows("居住证预约受理"))
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
