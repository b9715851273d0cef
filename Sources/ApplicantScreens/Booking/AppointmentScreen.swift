import Casework
import TextUI

/// ④ 查看预约: one application with everything that is known of it, and what can be done with it.
struct AppointmentScreen: SignedInScreen {
  /// The parts of the page that take turns.
  enum Tab: Int, Sendable, CaseIterable { case visit, progress, history, marks }

  let title: Phrase = "查看预约"
  let session: ApplicantSession
  let counter: Counter
  var notice: Notice?
  private(set) var application: Application
  private(set) var messageCount = 0
  private(set) var tab = Tab.visit
  /// The button in focus; nil: the text, which the arrows scroll.
  private(set) var focus: AppointmentAction?
  var pager = Pager()
  var question: AppointmentQuestion?
  /// The application number as a code to scan; nil where nothing makes one.
  let picture: QRPicture?

  /// - Throws: `Refusal.noSuchApplication`, `SystemFailure`.
  init(session: ApplicantSession, counter: Counter, number: ApplicationNumber) throws {
    self.session = session
    self.counter = counter
    application = try session.application(number)
    picture = counter.codes.modules(of: number.text).map { QRPicture($0) }
    try resume()
    if !application.marks.isEmpty, tabs.contains(.marks) { tab = .marks }
  }

  var help: [Phrase] {
    [
      "这里是一份申请的全部情况：何时到哪里、带什么、办到哪一步、发生过什么。按←→换页，按↑↓阅读较长的内容。",
      "R 改期或选择日期，C 取消预约，X 取消申请，S 保存凭条，P 打印，M 查看短信。到场前一天以前可以更改或取消。",
      "请用手机拍下二维码或记下申请编号，到窗口时出示。码里只有申请编号。凭条上身份证号已遮挡。",
    ]
  }

  var office: Office { session.office }
  var today: CalendarDay { session.surroundings.today }
  var facts: AppointmentFacts { AppointmentFacts(application, office: office) }

  /// The tabs of this application: the marks only while they count.
  var tabs: [Tab] {
    let hasMarks = application.status == .returned || application.status == .ineligible
    if hasMarks { return [.marks, .visit, .history] }
    return isVisitAhead ? [.visit, .progress, .history] : [.visit, .history]
  }

  /// Somebody is expected at the window: the number is shown large, and the way ahead on a tab of
  /// its own.
  var isVisitAhead: Bool {
    switch application.status {
    case .awaitingReview, .passed:
      application.heldSlot != nil && !application.isLapsed(today: today)
    case .awaitingBooking, .returned, .ineligible, .arrived, .accepted, .completed, .noShow,
      .cancelled, .expired:
      false
    }
  }

  mutating func resume() throws {
    application = try session.application(application.number)
    let prefix = application.number.text + "-"
    messageCount = try session.messages().count { $0.id.hasPrefix(prefix) }
    if !tabs.contains(tab) { tab = .visit }
  }

  mutating func turn(by count: Int) {
    let index = tabs.firstIndex(of: tab) ?? 0
    open(tabs[(index + count + tabs.count) % tabs.count])
  }

  mutating func open(_ tab: Tab) {
    guard tabs.contains(tab) else { return }
    self.tab = tab
    pager = Pager()
    focus = nil
  }

  mutating func moveFocus(by count: Int) {
    let places: [AppointmentAction?] = [nil] + AppointmentAction.allCases
    let index = places.firstIndex(of: focus) ?? 0
    focus = places[(index + count + places.count) % places.count]
  }

  mutating func moveFocus(to action: AppointmentAction?) { focus = action }

  /// Why the action cannot be done now; nil when it can.
  func reasonAgainst(_ action: AppointmentAction) -> Phrase? {
    action.reasonAgainst(application, today: today, canPrint: counter.slips.canPrint)
  }
}
