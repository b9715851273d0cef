import CaseWords
import Casework
import TextUI

/// The originals that were handed over the counter, ticked one by one.
struct OriginalsBox: Sendable {
  enum Result: Sendable, Hashable {
    case open, closed, wanted
    /// A code was scanned while the box was open: nothing of it was a tick or an answer.
    case scanned
  }

  let number: ApplicationNumber
  let name: ShownText
  private let materials: [(id: MaterialID, title: Phrase)]
  private(set) var ticked: Set<MaterialID> = []
  private var line = 0
  private var scanner = ScannerKeys<Place>()

  /// What a scanner's keys would change, and give back.
  private struct Place: Sendable {
    let ticked: Set<MaterialID>
    let line: Int
  }

  init(_ application: Application, _ session: StaffSession) {
    number = application.number
    name = ShownText(application.info.name.text)
    materials = session.requirements(of: application).map(\.material)
      .filter { !application.documents.pages(of: $0.id).isEmpty }
      .map { ($0.id, $0.title.phrase) }
  }

  mutating func type(_ key: Key) -> Result {
    switch scanner.take(key, before: Place(ticked: ticked, line: line)) {
    case .typed: break
    case .scanning(let before):
      (ticked, line) = (before.ticked, before.line)
      return .open
    case .scanned: return .scanned
    }
    switch key {
    case .escape: return .closed
    case .enter: return .wanted
    case .character("a"), .character("A"): ticked = Set(materials.map(\.id))
    case .character(" "), .character("y"), .character("Y"):
      toggle()
      if line < materials.count - 1 { line += 1 }
    case .up, .backTab: line = max(0, line - 1)
    case .down, .tab: line = max(0, min(line + 1, materials.count - 1))
    case .press(let spot) where spot.part == Self.part && materials.indices.contains(spot.item):
      line = spot.item
      toggle()
    default: break
    }
    return .open
  }

  private static let part = 8

  private mutating func toggle() {
    guard materials.indices.contains(line) else { return }
    let id = materials[line].id
    if ticked.remove(id) == nil { ticked.insert(id) }
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let inner = frame.overlay(
      Size(width: 64, height: materials.count + 6),
      in: area,
      title: "查验原件：\(name)"
    )
    for (index, material) in materials.enumerated() where index < inner.height - 3 {
      let y = inner.y + 1 + index
      let isFocused = index == line
      let mark = ShownText(verbatim: ticked.contains(material.id) ? "[x]" : "[ ]")
      if isFocused {
        frame.write(frame.focusMarker, at: Point(x: inner.x, y: y), style: .accent)
        frame.cursor = Point(x: inner.x + 3, y: y)
      }
      frame.write(
        "\(mark) \(material.title)",
        at: Point(x: inner.x + 2, y: y),
        style: isFocused ? .focused : .plain,
        width: inner.width - 2
      )
      frame.addTarget(
        Rect(x: inner.x, y: y, width: inner.width, height: 1),
        key: .press(Spot(part: Self.part, item: index))
      )
    }
    frame.write(
      "Space 查验   A 全部   Enter 受理   Esc 返回",
      at: Point(x: inner.x, y: inner.bottom - 1),
      style: .secondary,
      width: inner.width
    )
  }
}
