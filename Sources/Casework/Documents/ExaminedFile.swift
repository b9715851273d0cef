/// A whole file that may become a page: of a kind that is taken, whole by its structure, and
/// decoded where there is something to decode it with.
public struct ExaminedFile: Sendable {
  public let bytes: [UInt8]
  public let kind: FileKind
  /// The first page; nil where nothing here decodes this kind.
  public let pixels: PagePixels?

  /// A file judged by its structure alone.
  /// - Throws: the first problem found.
  public init(byStructure bytes: [UInt8]) throws(FileProblem) {
    let inspection = try FileInspection(bytes)
    self.bytes = bytes
    kind = inspection.kind
    pixels = nil
  }

  /// What is seen of it as a page of a material; nil where nothing decoded it.
  public func look(as material: MaterialID) -> PageLook? {
    pixels.map { PageLook($0, of: material, kind, fileSize: bytes.count) }
  }

  init(_ bytes: [UInt8], _ kind: FileKind, _ pixels: PagePixels?) {
    self.bytes = bytes
    self.kind = kind
    self.pixels = pixels
  }
}

/// A file that is being examined: its structure has been looked at, its first page is being decoded.
/// The bytes that are examined are those that are kept, whatever becomes of the stick meanwhile.
public struct FileExamination: Sendable {
  private let bytes: [UInt8]
  private let kind: FileKind
  private let page: any PageInMaking

  /// - Throws: what the structure shows already.
  public init(of bytes: [UInt8], by reader: any PageReading) throws(FileProblem) {
    kind = try FileInspection(bytes).kind
    self.bytes = bytes
    page = reader.read(bytes, kind, page: 0)
  }

  public var progress: Double? { page.progress }

  /// Goes on for at most so many milliseconds.
  /// - Returns: the file; nil while it is not finished.
  /// - Throws: `FileProblem`; `SystemFailure` when nothing could be decoded for want of something.
  public func advance(milliseconds: Int) throws -> ExaminedFile? {
    do {
      guard let pixels = try page.advance(milliseconds: milliseconds) else { return nil }
      guard max(pixels.width, pixels.height) >= Self.fewestPixels else {
        throw FileProblem.tooFewPixels
      }
      return ExaminedFile(bytes, kind, pixels)
    } catch PageProblem.decoderMissing {
      return ExaminedFile(bytes, kind, nil)
    } catch let problem as PageProblem {
      throw problem.reasonAgainstTaking
    }
  }

  /// Of the longer side: below it not even the digits of an ID card are legible.
  private static let fewestPixels = 160
}

extension PageProblem {
  /// What it means for a file that somebody wants to hand in.
  fileprivate var reasonAgainstTaking: any Error {
    switch self {
    case .notDecodable, .noSuchPage: FileProblem.damaged
    case .tooManyPixels: FileProblem.tooManyPixels
    case .decoderMissing, .tooCostly, .died: FileProblem.notShowable
    case .notStarted(let errno): SystemFailure(.notDone, attempt: "page reader", errno: errno)
    }
  }
}
