import Casework
import TextUI

/// One page on its way from a file to cells: being decoded, then kept whole, then seen in part.
struct PagePicture: Sendable {
  private enum State: Sendable {
    case reading(any PageInMaking)
    case shown(PixelImage)
    case failed(PageProblem)
  }

  private var state: State
  var view = PictureView()
  /// What is seen of it, as it was last asked for.
  private(set) var cells: CellPicture?
  /// What `cells` shows, and what painted it.
  private var drawn: PictureView?
  private var painter = ""

  init(_ page: any PageInMaking) { state = .reading(page) }

  /// A page that is decoded already.
  init(_ pixels: PagePixels) {
    state = .failed(.notDecodable)
    show(pixels)
  }

  var isReading: Bool {
    if case .reading = state { true } else { false }
  }

  /// How much of it is there, 0…1; nil: not known, or all.
  var progress: Double? {
    if case .reading(let page) = state { page.progress } else { nil }
  }

  var problem: PageProblem? {
    if case .failed(let problem) = state { problem } else { nil }
  }

  /// Its size in pixels as it stands upright.
  var pixels: Size? {
    guard case .shown(let image) = state else { return nil }
    return Size(width: image.width, height: image.height)
  }

  /// Goes on reading for at most so many milliseconds.
  mutating func advance(milliseconds: Int) {
    guard case .reading(let page) = state else { return }
    do throws(PageProblem) {
      if let pixels = try page.advance(milliseconds: milliseconds) { show(pixels) }
    } catch {
      state = .failed(error)
    }
  }

  private mutating func show(_ pixels: PagePixels) {
    let image = PixelImage(width: pixels.width, height: pixels.height, bytes: pixels.bytes)
    state = image.map { .shown($0) } ?? .failed(.notDecodable)
    view.show(width: pixels.width, height: pixels.height)
  }

  /// Makes the cells for a room, unless they are the same as before.
  mutating func fit(_ room: Size, _ look: Look) {
    view.fit(room)
    guard case .shown(let image) = state, drawn != view || painter != look.pictures.name else {
      return
    }
    cells = image.cells(seen: view, by: look.pictures)
    drawn = view
    painter = look.pictures.name
  }

  /// Draws what is seen in the middle of `rect`.
  func draw(on frame: inout Frame, in rect: Rect) {
    guard let cells else { return }
    let place = rect.centred(cells.size)
    frame.draw(cells, at: Point(x: place.x, y: place.y))
  }
}
