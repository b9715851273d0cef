import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// The file under the cursor, seen before it is handed in.
@Suite struct FilePreviewTests {
  /// Before a stick whose only folder holds one file.
  private func before(_ note: SamplePages.Note, as material: MaterialID = "lease") throws -> Visit {
    let file = SampleFiles.jpeg(note: note.rawValue)
    let kiosk = try SampleKiosk(shelf: SampleShelf(["a.jpg": file]), pages: SamplePages())
    var visit = try Visit(kiosk) { sample in
      let asked = sample.session.requirements(for: SamplePerson.meiMingqiang.answers)
      let requirement = try #require(asked.first { $0.material.id == material })
      return FileChooserScreen(
        session: sample.session,
        counter: sample.counter,
        requirement: requirement,
        draft: try sample.filledDraft()
      )
    }
    visit.goOn()
    return visit
  }

  @Test func `a file is seen once the cursor rests on it`() throws {
    let visit = try before(.cardFront)
    #expect(visit.page(FileChooserScreen.self)?.preview?.file?.pixels != nil)
  }

  @Test func `a file that will not be taken says so before anybody presses Enter`() throws {
    let visit = try before(.costly)
    #expect(visit.shows("这个文件无法打开查看"))
  }

  @Test func `what was seen is what is kept, whatever lies on the stick by then`() throws {
    var visit = try before(.cardFront)
    visit.sample.shelf.put(SampleFiles.jpeg(note: "swapped"), at: "a.jpg")
    try visit.press("<space>")
    let page = try #require(try visit.sample.session.draft()?.documents.pages(of: "lease").first)
    let kept = try visit.sample.session.document(page)
    #expect(kept == SampleFiles.jpeg(note: SamplePages.Note.cardFront.rawValue))
    let fingerprint = try visit.sample.world.surroundings.fingerprints.fingerprint(of: kept ?? [])
    #expect(fingerprint == page.fingerprint)
  }

  @Test(arguments: [SamplePages.Note.deadly, .costly])
  func `a file that its decoder does not survive is not kept`(note: SamplePages.Note) throws {
    var visit = try before(note)
    try visit.press("<enter>")
    #expect(visit.page(FileChooserScreen.self) != nil)
    #expect(visit.shows("这个文件无法打开查看，请改用手机拍照（JPEG）或重新扫描"))
    #expect(try visit.sample.session.draft()?.documents.pages(of: "lease").isEmpty == true)
  }

  @Test func `Esc gives up a file that is never examined to the end`() throws {
    var visit = try before(.endless)
    try visit.press("<enter>")
    #expect(visit.shows("正在检查文件"))
    try visit.press("<esc>")
    #expect(visit.shows("已取消，没有上传"))
    try visit.press("<enter><esc><esc>")
    #expect(try visit.sample.session.draft()?.documents.pages(of: "lease").isEmpty == true)
  }

  @Test func `a blurred page is taken with a warning, and named in the list`() throws {
    var visit = try before(.blurredPage)
    try visit.press("<space>")
    #expect(visit.shows("已上传（第1页），但可能模糊"))
    let page = try visit.sample.session.draft()?.documents.pages(of: "lease").first
    #expect(page?.look?.findings == [.blurred])
  }

  @Test func `a page that looks like another one is named`() throws {
    var visit = try before(.lease)
    try visit.press("<space>")
    // The same picture in another file.
    visit.sample.shelf.put(
      SampleFiles.jpeg(note: SamplePages.Note.lease.rawValue, length: 5_000),
      at: "a.jpg"
    )
    try visit.press("<f5><space>")
    #expect(visit.shows("看来相同"))
  }

  @Test func `the first side of the card asks for the other one`() throws {
    var visit = try before(.cardFront, as: .identityCardFront)
    try visit.press("<space>")
    #expect(visit.shows("还要上传另一面"))
  }

  @Test func `a photo before grey is taken with advice`() throws {
    var visit = try before(.greyPortrait, as: .photo)
    #expect(visit.shows("! 背景不白"))
    try visit.press("<space>")
    let page = try visit.sample.session.draft()?.documents.pages(of: .photo).first
    #expect(page?.look?.findings.contains(.photoBackground) == true)
  }
}
