import Casework
import MadeDocuments
import Testing

@testable import DocumentDecoding

@Suite struct PDFDecodingTests {
  private static let three = MadePDF(["First", "Second", "Third"].map(MadePDF.text)).file

  private func ink(_ page: PagePixels) -> Int { page.bytes.count { $0 < 128 } }

  @Test func `a page comes at a size at which its text can be read`() throws {
    let page = try Decoding.page(of: Self.three, .pdf, page: 1)
    #expect(page.height == 2_300 && abs(page.width - 2_300 * 595 / 842) <= 2)
    #expect(ink(page) > 1_000 && page.colour(0, 0) == [255, 255, 255])
  }

  @Test func `each page is its own, and there is none behind the last`() throws {
    let pages = try (0..<3).map { try Decoding.page(of: Self.three, .pdf, page: $0) }
    #expect(Set(pages).count == 3)
    for beyond in [3, 99_998, Int.max, -1] {
      #expect(throws: PageProblem.noSuchPage, "\(beyond)") {
        try Decoding.page(of: Self.three, .pdf, page: beyond)
      }
    }
  }

  @Test func `pages are counted`() {
    #expect(Decoding.count(Self.three) == 3)
    #expect(Decoding.count(MadePDF([""]).file) == 1)
    #expect(Decoding.count(Array("%PDF-1.4\nnothing of the kind".utf8)) == 0)
  }

  @Test(arguments: [
    ("x the last page (12).", 12), ("the last page (0)", 0), ("the last page ()", 0),
    ("the last page (12345)", 0), ("the last page (9999", 9999), ("", 0), ("the last page (-3)", 0),
  ])
  func `a count is a number or nothing`(said: String, count: Int) {
    #expect(CountInChild.count(told: Array(said.utf8)) == count)
  }

  @Test func `what is no PDF, or wants a password, cannot be decoded`() {
    var locked = MadePDF(["x"])
    let lock = "/Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4"
    locked.trailer = "/Encrypt << \(lock) >> /ID [<00><00>]"
    for file in [Array("%PDF-1.4\n".utf8), locked.file, [0]] {
      #expect(throws: PageProblem.notDecodable) { try Decoding.page(of: file, .pdf) }
    }
  }
}
