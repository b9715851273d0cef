import Casework
import PaperDrawing
import Synchronization

/// Decodes sample files by what their note says they show, at once and without a child: see
/// `SampleFiles.jpeg(note:)`. What no note tells is an empty sheet.
public struct SamplePages: PageReading {
  public init() {}

  /// Notes that a file may carry.
  public enum Note: String, CaseIterable, Sendable {
    case cardFront = "card front"
    case cardBack = "card back"
    case lease = "lease signed"
    case photographed = "photographed page"
    case blurredPage = "blurred page"
    case portrait = "portrait"
    case greyPortrait = "grey photo"
    /// Is never finished.
    case endless = "endless"
    /// Kills what decodes it.
    case deadly = "deadly"
    /// Asks for too much.
    case costly = "costly"
  }

  public func read(_ file: [UInt8], _ kind: FileKind, page: Int) -> any PageInMaking {
    Page(result(of: file, page))
  }

  public func countPages(ofPDF file: [UInt8]) -> any PageCountInMaking { Count() }

  private func result(of file: [UInt8], _ page: Int) -> Result<PagePixels, PageProblem>? {
    let note = Note.allCases.first { note in
      file.prefix(128).firstRange(of: Array(note.rawValue.utf8)) != nil
    }
    switch note {
    case .endless: return nil
    case .deadly: return .failure(.died)
    case .costly: return .failure(.tooCostly)
    case let note: return .success(SamplePictures.picture(of: note))
    }
  }

  private final class Page: PageInMaking {
    private let result: Result<PagePixels, PageProblem>?

    init(_ result: Result<PagePixels, PageProblem>?) { self.result = result }

    var progress: Double? { result == nil ? 0.4 : nil }

    func advance(milliseconds: Int) throws(PageProblem) -> PagePixels? { try result?.get() }
  }

  private final class Count: PageCountInMaking {
    func advance(milliseconds: Int) -> Int? { 2 }
  }
}

/// Made-up papers, each drawn once for all tests.
public enum SamplePictures {
  public static func picture(of note: SamplePages.Note?) -> PagePixels {
    switch note {
    case .cardFront: front
    case .cardBack: back
    case .lease: lease
    case .photographed: photographed
    case .blurredPage: blurred
    case .portrait: portrait
    case .greyPortrait: greyPortrait
    case .endless, .deadly, .costly, nil: sheet
    }
  }

  private static let front = IdentityCard(scale: 0.6).front(number: "340122198805099975")
  private static let back = IdentityCard(scale: 0.6).back()
  private static let lease = LeasePage(.signed, scale: 0.75).page()
  private static let photographed = photograph(blur: 0)
  private static let blurred = photograph(blur: 5)
  private static let portrait = PortraitPhoto().picture()
  private static let greyPortrait = PortraitPhoto(.greyBackground).picture()
  private static let sheet = LeasePage(.first, scale: 0.75).page()

  private static func photograph(blur: Int) -> PagePixels {
    var photograph = Photograph(of: LeasePage(.first, scale: 0.75).page())
    photograph.blur = blur
    return photograph.taken()
  }
}
