/// Turns a page of a document into pixels, somewhere where a hostile file can do no harm.
public protocol PageReading: Sendable {
  /// Begins, and waits for nothing.
  /// - Parameter page: counted from 0; always 0 but for a PDF.
  func read(_ file: [UInt8], _ kind: FileKind, page: Int) -> any PageInMaking
  /// Begins to count the pages of a PDF, and waits for nothing.
  func countPages(ofPDF file: [UInt8]) -> any PageCountInMaking
}

/// A page that is being read. Letting go of it ends the work.
public protocol PageInMaking: AnyObject, Sendable {
  /// Goes on for at most so many milliseconds.
  /// - Returns: the page; nil while it is not finished.
  /// - Throws: always the same, once it has failed.
  func advance(milliseconds: Int) throws(PageProblem) -> PagePixels?
  /// How much of the page is there, 0…1; nil as long as its size is not known.
  var progress: Double? { get }
}

/// A count that is being made. Letting go of it ends the work.
public protocol PageCountInMaking: AnyObject, Sendable {
  /// Goes on for at most so many milliseconds.
  /// - Returns: how many pages there are, 0 when it cannot be told; nil while it is not finished.
  func advance(milliseconds: Int) -> Int?
}

/// Why a page cannot be shown.
public enum PageProblem: Error, Sendable, Hashable {
  /// What decodes this kind is not installed.
  case decoderMissing
  /// The decoder does not take it: damaged, or of a form that it does not know.
  case notDecodable
  /// More pixels than are decoded, by the file's own header.
  case tooManyPixels
  /// It asks for more time, or more memory, than a page may take.
  case tooCostly
  case noSuchPage
  /// What decoded it died; the log tells how.
  case died
  /// The system did not let it begin; its error number.
  case notStarted(errno: Int32)
}

/// Decodes nothing: for commands that look at no documents.
public struct NoPageReading: PageReading {
  public init() {}

  public func read(_ file: [UInt8], _ kind: FileKind, page: Int) -> any PageInMaking { Nothing() }
  public func countPages(ofPDF file: [UInt8]) -> any PageCountInMaking { Nothing() }

  private final class Nothing: PageInMaking, PageCountInMaking {
    var progress: Double? { nil }
    func advance(milliseconds: Int) throws(PageProblem) -> PagePixels? { throw .decoderMissing }
    func advance(milliseconds: Int) -> Int? { 0 }
  }
}
