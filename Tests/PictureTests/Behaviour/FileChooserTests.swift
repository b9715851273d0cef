import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

@Suite struct FileChooserTests {
  /// The page of the documents with the lease chosen, before the stick's root.
  private func atLease() throws -> Visit {
    var visit = try Visit { try Pictures.documents($0, $0.filledDraft()) }
    try visit.press("<home><down*4><enter>")
    return visit
  }

  @Test(arguments: [
    ("zlhtsy", FileKind.jpeg, "租赁合同 首页.jpg"), ("jzdj", .png, "居住登记凭证.png"),
    ("ldht", .pdf, "劳动合同.pdf"),
  ])
  func `a file is attached by its content and kept before the page says so`(
    typed: String,
    kind: FileKind,
    name: String
  ) throws {
    var visit = try atLease()
    try visit.press("<down><enter>")
    try visit.press(KeyScript(stringLiteral: typed))
    try visit.press("<enter>")
    #expect(visit.page(DocumentsScreen.self) != nil)
    #expect(visit.shows("已上传：\(name)（第1页）"))
    let pages = try visit.sample.session.draft()?.documents.pages(of: "lease")
    #expect(pages?.map(\.kind) == [kind])
    #expect(pages?.map(\.name) == [name])
  }

  @Test(arguments: [
    (1, "文件超过10 MB"), (2, "文件已损坏或不完整"), (3, "这个PDF设有密码"), (4, "这个文件是空的"),
    (5, "只能上传JPEG、PNG图片或PDF文件"),
  ])
  func `each refusal says its own sentence and moves nothing`(
    row: Int,
    sentence: String
  ) throws {
    var visit = try atLease()
    try visit.press("<enter>")
    try visit.press(KeyScript(Array(repeating: .down, count: row)))
    try visit.press("<enter>")
    #expect(visit.shows(sentence))
    let page = try #require(visit.page(FileChooserScreen.self))
    #expect(page.table.selected == row)
    #expect(page.draft.documents.pages(of: "lease").isEmpty)
  }

  @Test func `a file that is there already names the material that has it`() throws {
    var visit = try Visit { try Pictures.documents($0, $0.filledDraft()) }
    try visit.press("<enter><down><enter>sfzzm<enter>")
    #expect(visit.shows("已上传：身份证正面.jpg（第1页）"))
    try visit.press("<down><enter><down><enter>sfzzm")
    #expect(visit.rows.contains { $0.contains("身份证正面.jpg") && $0.contains("✓") })
    try visit.press("<enter>")
    #expect(visit.shows("这个文件已上传到“居民身份证(正面)”"))
  }

  @Test func `Space uploads one page after another, in their order`() throws {
    var visit = try atLease()
    try visit.press("<down><enter>zlht<end><up><space><up><space><esc><esc>")
    let pages = try visit.sample.session.draft()?.documents.pages(of: "lease")
    #expect(pages?.map(\.name) == ["租赁合同 首页.jpg", "租赁合同 签字页.jpg"])
    #expect(visit.page(DocumentsScreen.self)?.pages.count == 2)
  }

  @Test func `the eleventh page is refused before it is read`() throws {
    var visit = try Visit { sample in
      var draft = try sample.filledDraft()
      for place in 1...10 {
        let file = SampleFiles.jpeg(note: "page \(place)")
        try sample.session.attach(file, named: "\(place).jpg", to: "lease", of: &draft)
      }
      return try Pictures.chooser(sample, draft)
    }
    try visit.press("<end><enter>")
    #expect(visit.shows("每项材料最多10页"))
  }

  @Test func `a stick pulled out is said, and back in again it is read anew`() throws {
    var visit = try atLease()
    try visit.press("<down><enter>")
    visit.sample.shelf.pull()
    try visit.press("<down><enter>")
    #expect(visit.shows("U盘已拔出"))
    #expect(visit.page(FileChooserScreen.self)?.folder == nil)
    visit.sample.shelf.pull(false)
    try visit.press("<f5>")
    #expect(visit.shows("居住证材料/"))
  }

  @Test func `a typed path opens a folder, takes a file, and stays within the roots`() throws {
    var visit = try atLease()
    try visit.press("<tab><c-u><paste /etc/passwd><enter>")
    #expect(visit.shows("只能从U盘等允许的文件夹中选择文件"))
    try visit.press("<c-u><paste /media/usb/居住证材料><enter>")
    #expect(visit.shows("证件照.jpg"))
    try visit.press("<tab><paste /证件照.jpg><enter>")
    #expect(visit.shows("已上传：证件照.jpg（第1页）"))
  }

  @Test func `going up stands on the folder that was left`() throws {
    var visit = try atLease()
    try visit.press("<down><enter><down*3><backspace>")
    #expect(visit.page(FileChooserScreen.self)?.table.selected == 1)
  }

  @Test func `names that would drive the terminal are shown filtered`() throws {
    var visit = try atLease()
    visit.sample.shelf.put([], at: "\u{1B}[31m红\u{202E}gpj.exe")
    try visit.press("<f5>")
    #expect(visit.shows(" [31m红gpj.exe"))
  }
}
