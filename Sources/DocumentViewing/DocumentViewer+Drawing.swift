import CaseWords
import Casework
import TextUI

extension DocumentViewer {
  public func draw(on frame: inout Frame, in area: Rect) {
    guard let file else { return }
    drawHeading(file, on: &frame, in: area)
    frame.cursor = Point(x: room.x, y: room.y)
    if let picture, picture.pixels != nil {
      picture.draw(on: &frame, in: room)
      frame.addTarget(room, key: .press(Spot(part: Self.picturePart)), isDraggable: true)
    } else {
      drawWaiting(on: &frame)
    }
    let left = area.x + 1
    if let advice = findings.advice {
      frame.write(
        "! \(advice)",
        at: Point(x: left, y: area.bottom - 2),
        style: .warning,
        width: area.width - 2
      )
    }
    frame.write(
      facts(of: file),
      at: Point(x: left, y: area.bottom - 1),
      style: .secondary,
      width: area.width - 2
    )
  }

  /// The `part` of clicks on the picture.
  static var picturePart: Int { 1 }

  /// The material, which of its files, and of a PDF which page.
  private func drawHeading(_ file: ViewedPage, on frame: inout Frame, in area: Rect) {
    var place: Phrase = "第\(file.place)/\(file.count)份"
    if file.page.kind == .pdf {
      let sheet = sheet + 1
      place = sheetCount.map { "\(place) · PDF 第\(sheet)/\($0)页" } ?? "\(place) · PDF 第\(sheet)页"
    }
    let view = picture?.view
    if let view, !view.isWhole {
      place = "\(place) · \(ShownText(Self.times(view.magnification)))"
    }
    let used = frame.width(of: place)
    let left = area.x + 1
    frame.write(place, endingAt: area.right - 1, row: area.y, style: .secondary)
    let name = ShownText(file.page.name)
    let title: Phrase = "\(file.title)   \(name)"
    frame.write(
      title,
      at: Point(x: left, y: area.y),
      style: .heading,
      width: max(1, area.width - used - 4)
    )
  }

  /// 2.5×
  private static func times(_ magnification: Double) -> String {
    let tenths = Int((magnification * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)×"
  }

  /// Kind, pixels, size, when it was attached, and the beginning of its SHA-256.
  private func facts(of file: ViewedPage) -> Phrase {
    let page = file.page
    let size = ShownText(bytes: page.size)
    let hash = ShownText("SHA-256 " + page.fingerprint.hex.prefix(16))
    let kind = page.kind.name
    guard let pixels = pixels(of: page) else {
      return "\(kind) · \(size) · \(page.attachedAt.dayAndClock) · \(hash)"
    }
    let shape = ShownText("\(pixels.width)×\(pixels.height)")
    return "\(kind) · \(shape) · \(size) · \(page.attachedAt.dayAndClock) · \(hash)"
  }

  /// A PDF has no pixels of its own.
  private func pixels(of page: DocumentPage) -> Size? {
    guard page.kind != .pdf else { return nil }
    if let decoded = picture?.pixels { return decoded }
    return page.look.map { Size(width: $0.width, height: $0.height) }
  }

  private func drawWaiting(on frame: inout Frame) {
    let middle = Point(x: room.x + 2, y: room.y + room.height / 2)
    let width = room.width - 4
    if isLost {
      frame.write("系统中找不到这个文件，请告知工作人员", at: middle, style: .error, width: width)
    } else if let problem = picture?.problem {
      frame.write(problem.explanation, at: middle, style: .warning, width: width)
    } else {
      frame.write("正在打开……按 Esc 取消", at: middle, width: width)
      guard let progress = picture?.progress else { return }
      let bar = ProgressBar(done: Int(progress * 100), total: 100)
      bar.draw(on: &frame, at: Point(x: middle.x, y: middle.y + 1), width: min(40, width))
    }
  }
}
