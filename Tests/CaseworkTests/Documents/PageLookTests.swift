import Casework
import PaperDrawing
import TestSupport
import Testing

/// What is seen of a page: advice that must be right about papers that are plainly right or wrong.
@Suite struct PageLookTests {
  /// As the session keeps it.
  private func look(
    _ pixels: PagePixels,
    as material: MaterialID = "lease",
    fileSize: Int = 30_000
  ) throws -> PageLook? {
    let bytes = SampleFiles.jpeg(note: "look", length: fileSize)
    let examination = try FileExamination(of: bytes, by: OnePage(pixels))
    return try examination.advance(milliseconds: 0)?.look(as: material)
  }

  @Test func `a sharp page and a sharp photograph of one are not called blurred`() throws {
    #expect(try look(SamplePictures.picture(of: .lease))?.findings == [])
    #expect(try look(SamplePictures.picture(of: .photographed))?.findings == [])
    let card = SamplePictures.picture(of: .cardFront)
    #expect(try look(card, as: .identityCardFront)?.findings == [])
  }

  @Test func `a photograph out of focus is`() throws {
    #expect(try look(SamplePictures.picture(of: .blurredPage))?.findings == [.blurred])
  }

  @Test func `an empty sheet says nothing about sharpness`() throws {
    let white = PagePixels(
      width: 1000,
      height: 1400,
      bytes: [UInt8](repeating: 250, count: 4_200_000)
    )
    #expect(try look(#require(white))?.findings == [])
  }

  @Test func `few pixels are told by what is to be read`() throws {
    let small = LeasePage(.signed, scale: 0.4).page()
    #expect(try look(small)?.findings.contains(.fewPixels) == true)
    let card = IdentityCard(scale: 0.6).front(number: "340122198805099975")
    #expect(try look(card, as: .identityCardFront)?.findings.contains(.fewPixels) == false)
    #expect(try look(card, as: "lease")?.findings.contains(.fewPixels) == true)
  }

  @Test(arguments: [
    (PortraitPhoto.Form.right, [PageFinding]()), (.greyBackground, [.photoBackground]),
    (.whiteBorder, [.photoBackground, .photoBorder]), (.wrongRatio, [.photoShape]),
  ])
  func `each fault of a photo is found, and no other`(
    form: PortraitPhoto.Form,
    findings: [PageFinding]
  ) throws {
    let photo = PortraitPhoto(form).picture()
    #expect(try look(photo, as: .photo)?.findings == findings)
  }

  @Test func `a photo too small in pixels or in bytes is told`() throws {
    let half = PortraitPhoto(.right, scale: 0.5).picture()
    #expect(try look(half, as: .photo)?.findings.contains(.photoPixels) == true)
    let photo = PortraitPhoto().picture()
    #expect(try look(photo, as: .photo, fileSize: 3_000)?.findings == [.photoFileSize])
  }

  @Test func `the same paper in another size is alike, another page of it is not`() throws {
    let page = try #require(try look(LeasePage(.signed, scale: 0.75).page())).likeness
    let smaller = try #require(try look(LeasePage(.signed, scale: 0.6).page())).likeness
    let other = try #require(try look(LeasePage(.first, scale: 0.75).page())).likeness
    #expect(page.isClose(to: smaller))
    #expect(!page.isClose(to: other))
  }

  @Test func `what was seen is kept with the page, and read again`() throws {
    let kiosk = try SampleKiosk(pages: OnePage(SamplePictures.picture(of: .blurredPage)))
    var draft = try kiosk.filledDraft()
    let bytes = SampleFiles.jpeg(note: "kept")
    let examination = try FileExamination(of: bytes, by: kiosk.session.surroundings.pages)
    let file = try #require(try examination.advance(milliseconds: 0))
    try kiosk.session.attach(file, named: "a.jpg", to: "lease", of: &draft)
    let page = try #require(try kiosk.session.draft()?.documents.pages(of: "lease").first)
    #expect(page.look?.findings == [.blurred] && page.look?.width == 1200)
  }
}

/// Decodes every file into the same page.
private struct OnePage: PageReading {
  let pixels: PagePixels

  init(_ pixels: PagePixels) { self.pixels = pixels }

  func read(_ file: [UInt8], _ kind: FileKind, page: Int) -> any PageInMaking { Page(pixels) }
  func countPages(ofPDF file: [UInt8]) -> any PageCountInMaking { Page(pixels) }

  private final class Page: PageInMaking, PageCountInMaking {
    let pixels: PagePixels
    init(_ pixels: PagePixels) { self.pixels = pixels }
    var progress: Double? { nil }
    func advance(milliseconds: Int) throws(PageProblem) -> PagePixels? { pixels }
    func advance(milliseconds: Int) -> Int? { 1 }
  }
}
