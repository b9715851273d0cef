import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

@Suite struct DocumentsTests {
  private func visit(
    _ pages: Int = 0,
    _ change: @escaping (inout Answers) -> Void = { _ in }
  ) throws -> Visit {
    try Visit { sample in
      var draft = try sample.filledDraft(change)
      for place in 0..<pages {
        let file = SampleFiles.jpeg(note: "page \(place)")
        try sample.session.attach(file, named: "\(place + 1).jpg", to: "lease", of: &draft)
      }
      return Pictures.documents(sample, draft)
    }
  }

  private func kept(_ visit: Visit) throws -> [String]? {
    try visit.sample.session.draft()?.documents.pages(of: "lease").map(\.name)
  }

  @Test func `what is missing is named, and Enter leads to it`() throws {
    var visit = try visit()
    try visit.press("<s-tab><enter>")
    #expect(visit.shows("还没有上传：居民身份证(反面)"))
    try visit.press("<down*3><enter>")
    #expect(visit.page(DocumentsScreen.self)?.chosen?.material.id == "lease")
    #expect(visit.shows("还缺 4 项"))
  }

  @Test func `one paper of a group is enough`() throws {
    var visit = try visit { $0.ground = .employment }
    try visit.press("<home><down*6><enter><end><enter>")
    #expect(visit.shows("· 不必上传"))
    #expect(!visit.rows.joined().contains("或营业执照"))
  }

  @Test func `pages change places and the order is kept at once`() throws {
    var visit = try visit(3)
    try visit.press("<home><down*4><tab>++")
    #expect(try kept(visit) == ["2.jpg", "3.jpg", "1.jpg"])
    try visit.press("-")
    #expect(try kept(visit) == ["2.jpg", "1.jpg", "3.jpg"])
    #expect(visit.page(DocumentsScreen.self)?.pageTable.selected == 1)
  }

  @Test func `a page goes only when another key than Enter confirms it`() throws {
    var visit = try visit(2)
    try visit.press("<home><down*4><tab><delete><enter>")
    #expect(try kept(visit) == ["1.jpg", "2.jpg"])
    try visit.press("y")
    #expect(try kept(visit) == ["2.jpg"])
    #expect(visit.shows("已删除：1.jpg"))
  }

  @Test func `data sharing stands in only where the office allows it`() throws {
    var visit = try visit { $0.ground = .employment }
    try visit.press("<end>d")
    #expect(visit.shows("✓ 数据共享核验"))
    #expect(try visit.sample.session.draft()?.documents.isShared(.socialInsurance) == true)
    try visit.press("<home>d")
    #expect(try visit.sample.session.draft()?.documents.isShared(.identityCardFront) == false)
  }

  @Test func `pages of papers that are no longer asked are kept and named`() throws {
    let visit = try Visit { sample in
      var draft = try sample.completeDraft()
      draft.answers.dwelling = .owned
      return Pictures.documents(sample, draft)
    }
    #expect(visit.shows("已上传但不再需要，提交时不会包含：房屋租赁合同"))
    #expect(try visit.sample.session.draft()?.documents.pages(of: "lease").count == 1)
  }

  @Test func `complete papers lead to the check page, incomplete ones back without a word`() throws
  {
    var visit = try Visit { try Pictures.documents($0, $0.completeDraft()) }
    try visit.press("<s-tab><enter>")
    #expect(visit.page(CheckAnswersScreen.self) != nil)
    try visit.press("<esc>")
    #expect(visit.page(DocumentsScreen.self) != nil)
    #expect(try visit.sample.session.draft()?.place == .documents)
    try visit.press("<esc>")
    #expect(visit.page(DocumentsScreen.self) == nil)
  }

  @Test func `the sample of the chosen paper opens, with its marks lit up`() throws {
    var visit = try visit()
    try visit.press("<home><down*4>v")
    #expect(visit.page(SampleScreen.self)?.material == "lease")
    let frame = visit.frame()
    let marks = frame.cells.filter {
      $0.character == "③" && $0.style == SamplePaint.Paint.mark.style
    }
    let stamps = frame.cells.filter {
      $0.character == "印" && $0.style == SamplePaint.Paint.stamp.style
    }
    #expect(marks.count == 1 && stamps.count == 1)
    try visit.press("<right>")
    #expect(visit.page(SampleScreen.self)?.material == .identityCardFront)
  }
}
