import Casework
import TextUI

/// A page on which documents are looked at: the keys are the same for applicants and reviewers.
public protocol ViewerScreen: Screen {
  var viewer: DocumentViewer { get set }
}

extension ViewerScreen {
  /// Magnifying, turning, moving about, and going from page to page.
  /// - Parameter isCrowded: the page has more keys, which need the room of the hint line.
  public func viewingBindings(crowded isCrowded: Bool = false) -> [Binding<Self>] {
    let larger = Binding<Self>(.character("+"), .character("="), label: "放大") {
      $0.see { $0.zoom(by: 1.5) }
    }
    let turn = Binding<Self>(letter: "r", label: "旋转") { $0.see { $0.turn(quarters: 1) } }
    return [
      isCrowded ? larger.onHelpPage : larger,
      Binding(.character("-"), .character("_"), label: "缩小") { $0.see { $0.zoom(by: 1 / 1.5) } }
        .onHelpPage,
      Binding(.character("0"), label: "看全页") { $0.see { $0.seeWhole() } }.onHelpPage,
      Binding(letter: "w", label: "看全宽") { $0.see { $0.seeWidth() } }.onHelpPage,
      isCrowded ? turn.onHelpPage : turn,
      Binding(.pageDown, label: viewer.hasNext ? "下一页" : nil) { page in
        page.viewer.turnForward()
        return .stay
      },
      Binding(.pageUp, label: "上一页") { page in
        page.viewer.turnBack()
        return .stay
      }.onHelpPage,
      Binding(.character(" "), label: "往下看，到底翻到下一页") { page in
        page.readOn()
        return .stay
      }.onHelpPage,
      Binding(.tab, label: "下一项材料") { page in
        page.viewer.turnMaterial(by: 1)
        return .stay
      }.onHelpPage,
      Binding(.backTab, label: nil) { page in
        page.viewer.turnMaterial(by: -1)
        return .stay
      },
    ]
  }

  /// The arrows and the mouse move what is seen; the wheel magnifies what lies under it.
  public mutating func type(_ key: Key) throws -> Move {
    switch key {
    case .left: see { $0.pan(byRooms: -Self.step, 0) }
    case .right: see { $0.pan(byRooms: Self.step, 0) }
    case .up: see { $0.pan(byRooms: 0, -Self.step) }
    case .down: see { $0.pan(byRooms: 0, Self.step) }
    case .home: see { $0.pan(byRooms: 0, -1000) }
    case .end: see { $0.pan(byRooms: 0, 1000) }
    case .dragged(let columns, let rows): see { $0.pan(columns: -columns, rows: -rows) }
    case .mouse(let mouse) where mouse.button == .wheelUp: zoom(by: 1.25, at: mouse)
    case .mouse(let mouse) where mouse.button == .wheelDown: zoom(by: 0.8, at: mouse)
    default: .stay
    }
  }

  public var pause: Int? { viewer.pause }

  public mutating func settle() throws -> Move {
    try viewer.settle()
    return .stay
  }

  public mutating func fit(_ area: Rect, _ look: Look) { viewer.fit(area, look) }
  public func draw(on frame: inout Frame, in area: Rect) { viewer.draw(on: &frame, in: area) }

  /// An arrow moves by so much of what is seen.
  private static var step: Double { 0.2 }

  @discardableResult
  private mutating func see(_ change: (inout PictureView) -> Void) -> Move {
    guard viewer.picture?.pixels != nil else { return .stay }
    viewer.picture.map { picture in
      var view = picture.view
      change(&view)
      viewer.picture?.view = view
    }
    return .stay
  }

  private mutating func zoom(by factor: Double, at mouse: Mouse) -> Move {
    let room = viewer.room
    let point = Point(x: mouse.column - room.x, y: mouse.row - room.y)
    return see { $0.zoom(by: factor, around: point) }
  }

  /// Down the page as far as it goes, then on to the next one.
  private mutating func readOn() {
    guard let view = viewer.picture?.view else { return viewer.turnForward() }
    var moved = view
    moved.pan(byRooms: 0, 0.9)
    if moved == view {
      viewer.turnForward()
    } else {
      viewer.picture?.view = moved
    }
  }
}
