import Casework
import TestSupport
import Testing
import TextUI
import Words

/// One picture of the gallery in `screens/`: a page, keys pressed on it, and the window then.
///
/// The name says the rest: `basic-info/filled.en` is in English, `basic-info/errors-120x40` in a
/// window of 120×40 cells; without these it is Chinese at 80×24.
///
///     Picture("basic-info/errors", keys: "<end><enter>") { BasicInfoScreen(session: $0.session) }
struct Picture: Sendable, CustomTestStringConvertible {
  let name: String
  let size: Size
  let language: Language
  /// A row of it may end in "…" because what a person wrote is longer than its place.
  let mayTruncate: Bool
  private let look: Look
  private let keys: KeyScript
  private let secondsAfter: Int
  private let office: Office
  private let pages: any PageReading
  private let stand: Place

  /// Where the page lies open.
  private enum Place: Sendable {
    case kiosk(@Sendable (SampleKiosk) throws -> any Screen)
    case desk((@Sendable (SampleDesk) throws -> [any Screen])?)
  }

  /// A page of the review desk.
  /// - Parameters:
  ///   - secondsAfter: how long nobody touches the desk after the keys.
  ///   - pages: what decodes documents; nothing does unless the picture is about their looks.
  ///   - screens: the pages that lie open, the last on top.
  init(
    desk name: String,
    keys: KeyScript = "",
    after secondsAfter: Int = 0,
    mayTruncate: Bool = false,
    pages: any PageReading = NoPageReading(),
    of screens: (@Sendable (SampleDesk) throws -> [any Screen])?
  ) {
    self.pages = pages
    self.name = name
    self.keys = keys
    self.secondsAfter = secondsAfter
    self.mayTruncate = mayTruncate
    look = Look()
    office = SampleOffice.office
    stand = .desk(screens)
    language = name.hasSuffix(".en") ? .english : .chinese
    size = Self.size(in: name)
  }

  /// - Parameter secondsAfter: how long nobody touches the kiosk after the keys.
  init(
    _ name: String,
    keys: KeyScript = "",
    after secondsAfter: Int = 0,
    look: Look = Look(),
    office: Office = SampleOffice.office,
    mayTruncate: Bool = false,
    pages: any PageReading = NoPageReading(),
    of screen: @escaping @Sendable (SampleKiosk) throws -> any Screen
  ) {
    self.name = name
    self.keys = keys
    self.secondsAfter = secondsAfter
    self.look = look
    self.office = office
    self.pages = pages
    self.mayTruncate = mayTruncate
    stand = .kiosk(screen)
    language = name.hasSuffix(".en") ? .english : .chinese
    size = Self.size(in: name)
  }

  var testDescription: String { name }

  /// The folder: `basic-info`.
  var page: String { String(name.prefix { $0 != "/" }) }

  /// The person that has pressed the keys and stands before the picture.
  func visit() throws -> Visit {
    var look = look
    look.catalogue = Words.catalogue(language)
    let sample = try SampleKiosk(office: office, pages: pages)
    var visit =
      switch stand {
      case .kiosk(let screen): try Visit(sample, size: size, look: look, at: screen)
      case .desk(let screens):
        try Visit(desk: try SampleDesk(sample), size: size, look: look, at: screens)
      }
    try visit.press(keys)
    if secondsAfter > 0 { visit.wait(seconds: secondsAfter) }
    return visit
  }

  func draw() throws -> FrameText {
    var visit = try visit()
    return FrameText(visit.frame())
  }

  /// Reads `40x12` from the end of `too-small/40x12` and `basic-info/filled-120x40.en`.
  private static func size(in name: String) -> Size {
    let plain = name.hasSuffix(".en") ? String(name.dropLast(3)) : name
    let ending = plain.split { $0 == "-" || $0 == "/" }.last ?? ""
    let numbers = ending.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let width = numbers[0], let height = numbers[1] else {
      return .smallest
    }
    return Size(width: width, height: height)
  }
}
