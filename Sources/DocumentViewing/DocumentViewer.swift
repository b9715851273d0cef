import CaseWords
import Casework
import TextUI

/// Looks at documents page by page: what is read, where one is in it, how it is seen. A page of its
/// own wraps it for applicants, and one for reviewers.
public struct DocumentViewer: Sendable {
  /// Every file that can be turned to.
  public let files: [ViewedPage]
  /// Which of them is open.
  public private(set) var selected: Int
  /// Which page of a PDF is open, from 0.
  private(set) var sheet = 0
  /// How many pages the PDF has; nil: it is not known.
  private(set) var sheetCount: Int?
  /// nil: the file is still to be fetched.
  var picture: PagePicture?
  /// The store has lost the file.
  private(set) var isLost = false
  /// Where pictures are drawn, as the window was last.
  private(set) var room = Rect(x: 0, y: 0, width: 80, height: 17)
  private var bytes: [UInt8] = []
  private var count: (any PageCountInMaking)?
  private let reader: any PageReading
  private let load: @Sendable (DocumentPage) throws -> [UInt8]?

  /// - Parameters:
  ///   - files: at least one.
  ///   - place: which of them is opened first.
  ///   - load: the bytes of a page; nil when the store has lost it.
  public init(
    _ files: [ViewedPage],
    at place: Int = 0,
    by reader: any PageReading,
    load: @escaping @Sendable (DocumentPage) throws -> [UInt8]?
  ) {
    self.files = files
    self.reader = reader
    self.load = load
    selected = max(0, min(place, files.count - 1))
  }

  public var file: ViewedPage? { files.indices.contains(selected) ? files[selected] : nil }

  /// Fetching, decoding and counting go on between two keys.
  public var pause: Int? {
    let isBusy = picture == nil && !isLost && file != nil || picture?.isReading ?? false
    return isBusy || count != nil ? 0 : nil
  }

  /// A key is answered at most so late.
  private static let portion = 20

  /// Goes on with what is to be done, for a portion of time.
  /// - Throws: `SystemFailure`, `Refusal` of whoever fetches the file.
  public mutating func settle() throws {
    if let picture, picture.isReading {
      self.picture?.advance(milliseconds: Self.portion)
    } else if picture == nil, !isLost, let file {
      try fetch(file)
    } else if let count, let known = count.advance(milliseconds: Self.portion) {
      sheetCount = known > 0 ? known : nil
      self.count = nil
    }
  }

  private mutating func fetch(_ file: ViewedPage) throws {
    do {
      guard let found = try load(file.page) else {
        isLost = true
        return
      }
      bytes = found
    } catch {
      isLost = true
      throw error
    }
    read()
    if file.page.kind == .pdf { count = reader.countPages(ofPDF: bytes) }
  }

  private mutating func read() {
    guard let file else { return }
    picture = PagePicture(reader.read(bytes, file.page.kind, page: sheet))
  }

  // MARK: Turning pages

  /// Whether there is a page behind the one that is open: of the same PDF or of another file.
  var hasNext: Bool { mayHaveNextSheet || selected + 1 < files.count }

  private var mayHaveNextSheet: Bool {
    guard file?.page.kind == .pdf, picture?.problem == nil else { return false }
    return sheetCount.map { sheet + 1 < $0 } ?? false
  }

  /// One page on; from the last page of a file to the next file.
  public mutating func turnForward() {
    guard mayHaveNextSheet else { return open(selected + 1) }
    sheet += 1
    read()
  }

  /// One page back.
  public mutating func turnBack() {
    guard sheet > 0 else { return open(selected - 1) }
    sheet -= 1
    read()
  }

  /// The first file of the next or the last material; around at the ends.
  public mutating func turnMaterial(by step: Int) {
    guard let file else { return }
    let materials = files.map(\.material)
    let firsts = files.indices.filter { materials.firstIndex(of: materials[$0]) == $0 }
    guard let own = firsts.firstIndex(where: { materials[$0] == file.material }) else { return }
    open(firsts[(own + step + firsts.count) % firsts.count])
  }

  private mutating func open(_ place: Int) {
    guard files.indices.contains(place), place != selected else { return }
    selected = place
    sheet = 0
    sheetCount = nil
    picture = nil
    isLost = false
    bytes = []
    count = nil
  }

  /// Told where it is drawn: makes the cells that will be seen.
  public mutating func fit(_ area: Rect, _ look: Look) {
    room = Self.room(in: area, hasFindings: !findings.isEmpty)
    picture?.fit(Size(width: room.width, height: room.height), look)
  }

  /// The heading stands above the picture, the facts and what was found beneath it.
  private static func room(in area: Rect, hasFindings: Bool) -> Rect {
    let beneath = hasFindings ? 2 : 1
    return Rect(
      x: area.x,
      y: area.y + 1,
      width: area.width,
      height: max(1, area.height - 1 - beneath)
    )
  }

  /// What was found when the file was attached.
  var findings: [PageFinding] { file?.page.look?.findings ?? [] }
}
