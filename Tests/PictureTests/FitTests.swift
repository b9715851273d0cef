import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

/// Everything a page says is seen whole, in both languages.
@Suite struct FitTests {
  /// The pages that a window of full size shows, as opposed to the one that says it is too small.
  static let whole = Pictures.all.filter { $0.size.width >= 80 && $0.size.height >= 24 }

  @Test(arguments: Pictures.all)
  func `nothing is cut off with an ellipsis`(picture: Picture) throws {
    guard !picture.mayTruncate else { return }
    #expect(try picture.draw().rows.filter(PageWords.isCut) == [])
  }

  @Test(arguments: whole)
  func `every key hint is seen in the last line`(picture: Picture) throws {
    var visit = try picture.visit()
    #expect(visit.unseenHints() == [], "\(visit.rows.last ?? "")")
  }

  @Test(arguments: Pictures.all.filter { $0.language == .english })
  func `no word of the program is left in Chinese`(picture: Picture) throws {
    let visit = try picture.visit()
    #expect(try visit.chineseWords() == [])
  }

  @Test(arguments: whole.filter { $0.language == .chinese })
  func `F3 turns the page to English where it stands, and it still fits`(
    picture: Picture
  ) throws {
    var visit = try picture.visit()
    guard !visit.isCovered else { return }
    try visit.press("<f3>")
    let rows = visit.rows
    #expect(try visit.chineseWords() == [])
    #expect(visit.unseenHints() == [], "\(rows.last ?? "")")
    if !picture.mayTruncate { #expect(rows.filter(PageWords.isCut) == []) }
  }

  @Test(arguments: whole)
  func `a larger window shows the page whole`(picture: Picture) throws {
    var visit = try picture.visit()
    let sizes = [(81, 25), (97, 31), (132, 43), (200, 60), (200, 24), (80, 100)]
    for (width, height) in sizes {
      visit.size = Size(width: width, height: height)
      let frame = visit.frame()
      #expect(FrameFault(in: frame, of: visit.size) == nil)
      if !picture.mayTruncate { #expect(FrameText(frame).rows.filter(PageWords.isCut) == []) }
    }
  }

  @Test(arguments: Pictures.all)
  func `a terminal with two cells for ─ and ● gets whole characters too`(
    picture: Picture
  ) throws {
    var visit = try picture.visit()
    visit.kiosk.pages.look = Look(
      catalogue: visit.kiosk.pages.look.catalogue,
      ambiguousWidth: 2
    )
    let frame = visit.frame()
    #expect(FrameFault(in: frame, of: visit.size) == nil)
  }
}
