import CaseWords
import Casework
import Synchronization
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// Looking at an appointment, changing it, taking its slip home.
struct AppointmentScreenTests {
  private func visit(
    _ status: ApplicationStatus = .awaitingReview,
    slips: SampleSlips = SampleSlips()
  ) throws -> Visit {
    let kiosk = try SampleKiosk(slips: slips)
    let number = try kiosk.application(in: status).number
    return try Visit(kiosk) {
      try AppointmentScreen(session: $0.session, counter: $0.counter, number: number)
    }
  }

  private func application(_ visit: Visit) throws -> Application {
    try #require(try visit.sample.session.applications().first)
  }

  @Test func `R opens the calendar while the visit is ahead`() throws {
    var visit = try visit()
    try visit.press("R")
    #expect(visit.page(BookingScreen.self) != nil && visit.shows("27●"))
  }

  @Test func `cancelling the visit frees the place and keeps the application`() throws {
    var visit = try visit()
    let slot = try #require(try application(visit).heldSlot)
    try visit.press("Cy")
    #expect(try application(visit).status == .awaitingBooking)
    #expect(visit.sample.store.booked(slot) == 0 && visit.shows("名额已放出"))
  }

  @Test func `Enter does not confirm what gives something up`() throws {
    var visit = try visit()
    try visit.press("C<enter><esc>X<enter><esc>")
    #expect(try application(visit).status == .awaitingReview)
  }

  @Test(arguments: ["R", "C", "X"] as [KeyScript])
  func `on the day of the visit nothing can be changed any more`(key: KeyScript) throws {
    let kiosk = try SampleKiosk()
    let number = try kiosk.booked().number
    kiosk.world.now = try #require(Moment(day: SampleKiosk.day("2026-11-27"), hour: 8))
    var visit = try Visit(kiosk) {
      try AppointmentScreen(session: $0.session, counter: $0.counter, number: number)
    }
    try visit.press(key)
    #expect(visit.shows("预约日当天不能再更改或取消"))
    #expect(try application(visit).heldSlot != nil)
  }

  @Test func `a returned application opens with every mark and its reason`() throws {
    let visit = try visit(.returned)
    #expect(visit.shows("详细地址：请写明单元和室号"))
    #expect(visit.shows("房屋租赁合同：缺少签字盖章页"))
  }

  /// Without blanks, so that it does not matter where a line is broken.
  private func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private func plain(_ phrase: Phrase) -> String { plain(Catalogue.chinese.text(of: phrase).text) }

  @Test(arguments: [ApplicationStatus.awaitingReview, .passed])
  func `the slip shows what the page shows, and nothing else but when it was printed`(
    status: ApplicationStatus
  ) throws {
    var visit = try visit(status)
    // Wide enough that no fact is broken by the code beside it.
    visit.size = Size(width: 145, height: 60)
    try visit.press("S")
    let page = plain(visit.rows.joined())
    let facts = try #require(visit.page(AppointmentScreen.self)).facts
    let slips = try #require(visit.sample.counter.slips as? SampleSlips)
    var slip = plain(try #require(slips.files["juzhu-A0000000001.txt"]))
    let head = ["预约凭条杭州市居住证服务平台", "申请编号A0000000001"]
    let foot = ["打印时间2026年11月23日周一09:41", "请携带材料原件，按预约时间到派出所居住证窗口优先办理。到场前一天以前可以更改或取消。"]
    for words in head + facts.facts.map({ plain($0.name) + plain($0.value) }) + foot {
      let range = try #require(slip.firstRange(of: words), "\(words)")
      slip.removeSubrange(range)
    }
    #expect(slip.allSatisfy { $0 == "=" })
    #expect(page.contains("申请编号A0000000001") && page.contains("到场" + plain(facts.visitWords)))
    for fact in facts.who + facts.errand {
      #expect(page.contains(plain(fact.name) + plain(fact.value)))
    }
  }

  @Test func `neither the page nor the slip holds a whole ID number`() throws {
    var visit = try visit()
    try visit.press("S")
    let slips = try #require(visit.sample.counter.slips as? SampleSlips)
    #expect(slips.files.count == 1)
    #expect(slips.files.values.allSatisfy { !$0.contains("340122198805099975") })
    #expect(!visit.shows("340122198805099975"))
    #expect(visit.shows("/media/usb/juzhu-A0000000001.txt"))
  }

  @Test func `the code holds the number only, and none is drawn for a visit that is over`() throws {
    let asked = AskedForCodes()
    let kiosk = try SampleKiosk(codes: asked)
    let number = try kiosk.application(in: .passed).number
    let page = try AppointmentScreen(
      session: kiosk.session,
      counter: kiosk.counter,
      number: number
    )
    #expect(asked.texts == [number.text] && page.isVisitAhead)
    for status in ApplicationStatus.allCases where ![.awaitingReview, .passed].contains(status) {
      #expect(try !visit(status).shows("请拍下此码"), "\(status)")
    }
  }

  @Test func `without the library the number stands in large digits, and in letters`() throws {
    let kiosk = try SampleKiosk(codes: NoQRDrawing())
    let number = try kiosk.application(in: .passed).number
    let visit = try Visit(kiosk) {
      try AppointmentScreen(session: $0.session, counter: $0.counter, number: number)
    }
    #expect(visit.shows("█▀▀▀█ █▄▀ █ █▄▀ █") && visit.shows("申请编号  A0000000001"))
    #expect(!visit.shows("请拍下此码"))
  }

  @Test func `no line of the slip is wider than 72 cells`() throws {
    var visit = try visit()
    try visit.press("P")
    let slips = try #require(visit.sample.counter.slips as? SampleSlips)
    let lines = try #require(slips.papers.first).split(separator: "\n")
    #expect(lines.allSatisfy { ShownText(String($0)).width() <= 72 })
  }

  @Test func `without a printer P says why`() throws {
    var visit = try visit(slips: SampleSlips(canPrint: false))
    try visit.press("P")
    #expect(visit.shows("这里没有打印机"))
  }

  @Test func `a slip that was not printed is not called unsaved work`() {
    let failure = SystemFailure(.notDone, attempt: "lp", errno: 110)
    #expect(failure.explanation == "没有打印成：请改按 S 保存凭条，或记下编号")
  }
}

/// Draws nothing and remembers what it was asked.
private final class AskedForCodes: QRDrawing {
  private let asked = Mutex<[String]>([])
  var texts: [String] { asked.withLock { $0 } }

  func modules(of text: String) -> QRModules? {
    asked.withLock { $0.append(text) }
    return nil
  }
}
