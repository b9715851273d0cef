import Casework
import TestSupport
import Testing

@Suite("Attaching documents")
struct DocumentsTests {
  private let kiosk: SampleKiosk

  init() throws { kiosk = try SampleKiosk() }

  @Test func `a file is kept under its fingerprint before the draft names it`() throws {
    var draft = try kiosk.filledDraft()
    let file = SampleFiles.png
    try kiosk.session.attach(file, named: "照片.png", to: .photo, of: &draft)
    let page = try #require(draft.documents.pages(of: .photo).first)
    #expect(page.kind == .png)
    #expect(page.size == file.count)
    #expect(kiosk.store.document(page.fingerprint) == file)
    #expect(try kiosk.session.draft()?.documents == draft.documents)
  }

  @Test(arguments: [
    (SampleFiles.damagedJPEG, FileProblem.damaged), (SampleFiles.encryptedPDF, .encryptedPDF),
    ([], .empty), (Array("MZ not a picture".utf8), .unknownType),
  ])
  func `a file that cannot be read later is refused now`(
    file: [UInt8],
    problem: FileProblem
  ) throws {
    var draft = try kiosk.filledDraft()
    #expect(throws: Refusal.file(problem)) {
      try kiosk.session.attach(file, named: "x.jpg", to: .photo, of: &draft)
    }
    #expect(draft.documents.settled.isEmpty)
  }

  @Test func `more than ten megabytes are refused`() throws {
    var draft = try kiosk.filledDraft()
    let file = SampleFiles.jpeg(note: "large", length: 10 * 1024 * 1024 + 1)
    #expect(throws: Refusal.file(.tooLarge(bytes: file.count))) {
      try kiosk.session.attach(file, named: "x.jpg", to: .photo, of: &draft)
    }
  }

  @Test func `the same file twice is named by the material that has it`() throws {
    var draft = try kiosk.filledDraft()
    try kiosk.session.attach(SampleFiles.png, named: "a.png", to: .photo, of: &draft)
    #expect(throws: Refusal.attachedAlready(to: .photo)) {
      try kiosk.session.attach(SampleFiles.png, named: "b.png", to: "lease", of: &draft)
    }
  }

  @Test func `a material takes ten pages`() throws {
    var draft = try kiosk.filledDraft()
    for page in 1...10 {
      let file = SampleFiles.jpeg(note: "\(page)")
      try kiosk.session.attach(file, named: "\(page).jpg", to: "lease", of: &draft)
    }
    #expect(throws: Refusal.tooManyPages(limit: 10)) {
      try kiosk.session.attach(SampleFiles.png, named: "11.png", to: "lease", of: &draft)
    }
  }

  @Test func `pages are moved and removed, and nothing moves beyond the ends`() throws {
    var draft = try kiosk.filledDraft()
    for page in ["a", "b", "c"] {
      try kiosk.session.attach(
        SampleFiles.jpeg(note: page),
        named: page,
        to: "lease",
        of: &draft
      )
    }
    draft.documents.move(at: 0, by: -1, in: "lease")
    draft.documents.move(at: 2, by: 1, in: "lease")
    draft.documents.move(at: 2, by: -1, in: "lease")
    draft.documents.remove(at: 0, from: "lease")
    draft.documents.remove(at: 7, from: "lease")
    #expect(draft.documents.pages(of: "lease").map(\.name) == ["c", "b"])
  }

  @Test func `data sharing stands in for a paper until it is taken back`() throws {
    var documents = Documents()
    documents.share(.socialInsurance, true)
    #expect(documents.settled == [.socialInsurance])
    documents.share(.socialInsurance, false)
    #expect(documents.settled.isEmpty)
  }
}
