import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens
@testable import DocumentViewing
@testable import StaffScreens

/// Looking at documents, by keys and by mouse.
@Suite struct DocumentTests {
  private func atLease(_ note: SamplePages.Note = .lease) throws -> Visit {
    var visit = try Visit(SampleKiosk(pages: SamplePages())) { try Pictures.look($0, note) }
    visit.goOn()
    return visit
  }

  private func view(_ visit: Visit) -> PictureView? {
    visit.page(DocumentScreen.self)?.viewer.picture?.view
  }

  @Test func `plus magnifies, the arrows move, nought shows the whole again`() throws {
    var visit = try atLease()
    let whole = try #require(view(visit))
    #expect(whole.isWhole)
    try visit.press("++")
    let near = try #require(view(visit))
    #expect(near.part.height < whole.part.height && !near.isWhole)
    try visit.press("<down><right>")
    let moved = try #require(view(visit))
    #expect(moved.part.y > near.part.y)
    try visit.press("0")
    #expect(view(visit)?.isWhole == true)
  }

  @Test func `what is dragged goes with the hand`() throws {
    var visit = try atLease()
    try visit.press("+++")
    let before = try #require(view(visit)).part
    let steps: [(Mouse.Action, Int, Int)] = [(.press, 40, 12), (.move, 36, 10), (.release, 36, 10)]
    for (action, column, row) in steps {
      try visit.press(.mouse(Mouse(button: .left, action: action, column: column, row: row)))
    }
    let after = try #require(view(visit)).part
    #expect(after.x > before.x && after.y > before.y)
    // The hand has let go.
    try visit.press(.mouse(Mouse(button: .left, action: .move, column: 10, row: 5)))
    #expect(view(visit)?.part == after)
  }

  @Test func `a move without a press on the picture moves nothing`() throws {
    var visit = try atLease()
    try visit.press("+++")
    let before = try #require(view(visit)).part
    try visit.press(.mouse(Mouse(button: .left, action: .press, column: 40, row: 0)))
    try visit.press(.mouse(Mouse(button: .left, action: .move, column: 30, row: 5)))
    #expect(view(visit)?.part == before)
  }

  @Test func `the wheel magnifies what lies under it`() throws {
    var visit = try atLease()
    try visit.press("w")
    let before = try #require(view(visit)).part
    try visit.press(.mouse(Mouse(button: .wheelUp, action: .press, column: 0, row: 3)))
    let after = try #require(view(visit)).part
    #expect(after.width < before.width)
    #expect(after.x <= 2, "the left edge was under the wheel")
  }

  @Test func `Space reads down the page and then turns it`() throws {
    var visit = try Visit(SampleKiosk(pages: SamplePages())) { sample in
      var draft = try Pictures.draft(sample, .lease)
      let file = SampleFiles.jpeg(note: "second")
      try sample.session.attach(file, named: "2.jpg", to: "lease", of: &draft)
      return DocumentScreen(
        draft.documents,
        of: ["lease"],
        opening: "lease",
        at: 0,
        session: sample.session
      )
    }
    visit.goOn()
    try visit.press("w")
    try visit.press("<space>")
    #expect(visit.page(DocumentScreen.self)?.viewer.selected == 0)
    try visit.press("<space*12>")
    #expect(visit.page(DocumentScreen.self)?.viewer.selected == 1)
    try visit.press("<pgup>")
    #expect(visit.page(DocumentScreen.self)?.viewer.selected == 0)
  }

  @Test func `Esc leaves a page that is never finished`() throws {
    var visit = try Visit(SampleKiosk(pages: SamplePages())) { sample in
      try Pictures.documents(sample, Pictures.draft(sample, .endless))
    }
    try visit.press("<home><down*4><space>")
    #expect(visit.shows("正在打开"))
    try visit.press("<esc>")
    #expect(visit.page(DocumentsScreen.self) != nil)
  }

  @Test func `the pages of a PDF are turned one by one`() throws {
    var visit = try Visit(SampleKiosk(pages: SamplePages())) { sample in
      var draft = try sample.filledDraft()
      let pdf = SampleFiles.pdf(note: "two sheets")
      try sample.session.attach(pdf, named: "租赁合同.pdf", to: "lease", of: &draft)
      return DocumentScreen(
        draft.documents,
        of: ["lease"],
        opening: "lease",
        at: 0,
        session: sample.session
      )
    }
    visit.goOn()
    #expect(visit.shows("PDF 第1/2页"))
    try visit.press("<pgdn>")
    #expect(visit.shows("PDF 第2/2页"))
    try visit.press("<pgdn>")
    #expect(visit.shows("PDF 第2/2页"), "there is no third")
  }

  @Test func `nobody sees a page of another account`() throws {
    let kiosk = try SampleKiosk(pages: SamplePages())
    let page = try #require(try Pictures.draft(kiosk, .lease).documents.pages(of: "lease").first)
    #expect(try kiosk.session.document(page)?.count == page.size)
    let other = try kiosk.register(.somebody(3))
    #expect(throws: Refusal.noSuchApplication) { try other.document(page) }
  }

  @Test func `a reviewer judges before the page, and every file opened is recorded`() throws {
    let desk = try SampleDesk(SampleKiosk(pages: SamplePages()))
    var visit = try Visit(desk: desk) { desk in
      let number = try desk.kiosk.booked().number
      let queue = try QueueScreen(session: desk.reviewer)
      return [queue, try CaseScreen(session: desk.reviewer, number: number, queue: queue)]
    }
    try visit.press("<end>v")
    #expect(visit.page(CaseDocumentScreen.self)?.viewer.file?.material == "lease")
    try visit.press("y<esc>")
    let page = try #require(visit.page(CaseScreen.self))
    #expect(page.judgement(of: .material("lease"))?.isFit == true)
    try visit.press("<end>vx")
    #expect(visit.page(CaseScreen.self)?.takesText == true, "it asks for the reason")
    let looked = desk.kiosk.store.audit(after: 0, limit: 1000).filter {
      $0.action == AuditEvent.Action.documentViewed
    }
    #expect(looked.count >= 2)
  }
}
