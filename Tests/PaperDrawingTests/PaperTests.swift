import Casework
import PaperDrawing
import Testing

@Suite struct PaperTests {
  @Test(arguments: Paper.allCases)
  func `a seed draws the same paper again`(paper: Paper) {
    #expect(paper.drawn(seed: 7) == paper.drawn(seed: 7))
  }

  @Test(arguments: Paper.allCases.filter { $0 != .photo })
  func `another seed draws another paper`(paper: Paper) {
    #expect(paper.drawn(seed: 7) != paper.drawn(seed: 8))
  }

  @Test func `sheets have the sizes of scanned ones`() {
    let card = IdentityCard().back()
    #expect([card.width, card.height] == [1012, 638])
    let lease = LeasePage().page()
    #expect([lease.width, lease.height] == [1240, 1754])
    let photo = PortraitPhoto().picture()
    #expect([photo.width, photo.height] == [358, 441])
  }

  @Test func `the number takes about six tenths of the card`() throws {
    let card = IdentityCard(scale: 0.5).front(number: "340122198805099975")
    // What is dark there is the number alone: the label is blue.
    let columns = card.darkColumns(rows: 265..<290)
    let (first, last) = (try #require(columns.first), try #require(columns.last))
    #expect((0.55...0.65).contains(Double(last - first) / Double(card.width)))
  }

  @Test func `each number differs, and nothing else but the birth with it`() {
    let blank = IdentityCard(scale: 0.5).blank
    let one = blank.front(number: "340122198805099975")
    let other = blank.front(number: "34012219920316002X")
    let differing = (0..<one.height).filter { y in
      (0..<one.width).contains { one.colour($0, y) != other.colour($0, y) }
    }
    #expect(differing.contains(275) && differing.contains(125))
    #expect(differing.allSatisfy { (115..<140).contains($0) || (262..<292).contains($0) })
  }

  @Test func `the stamp is red and round, and on the signed page alone`() {
    func red(_ page: PagePixels) -> Int {
      (0..<page.width * page.height).filter { pixel in
        page.bytes[3 * pixel] > 180 && page.bytes[3 * pixel + 1] < 110
      }.count
    }
    #expect(red(LeasePage(.signed, scale: 0.5).page()) > 1000)
    #expect(red(LeasePage(.first, scale: 0.5).page()) == 0)
  }

  @Test func `a photo's fault is in its background, its border or its shape`() {
    let forms = PortraitPhoto.Form.allCases.map { PortraitPhoto($0).picture() }
    let corners = forms.map { $0.colour(2, 2)[0] }
    let inner = forms.map { $0.colour($0.width / 5, $0.height / 5)[0] }
    #expect(corners == [255, 168, 255, 255])
    #expect(inner == [255, 168, 168, 255])
    #expect(forms.map { $0.width * 100 / $0.height } == [81, 81, 81, 108])
  }

  @Test func `a blurred photograph has no steep edge left`() {
    var photograph = Photograph(of: LeasePage(scale: 0.4).page())
    (photograph.width, photograph.height, photograph.noise) = (480, 640, 0)
    let sharp = photograph.taken().steepest
    photograph.blur = 4
    let blurred = photograph.taken().steepest
    #expect(sharp > 90)
    #expect(blurred < sharp / 4)
  }

  @Test func `a photograph shows the desk around the page, darker towards the lower right`() {
    let picture = Paper.photograph.drawn()
    let corners = [picture.colour(1, 1), picture.colour(picture.width - 2, picture.height - 2)]
    #expect(corners.allSatisfy { $0[0] > $0[2] && $0[0] < 140 })
    #expect(corners[0][0] > corners[1][0])
    #expect(picture.colour(picture.width / 2, picture.height / 4)[0] > 150)
  }
}
