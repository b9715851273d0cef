import CaseWords
import Casework
import TextUI

extension FileChooserScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    let left = area.x + 2
    let width = area.width - 4
    let count = draft.documents.pages(of: requirement.material.id).count
    let pages = frame.text("已上传 \(count)/\(requirement.maxPages) 页")
    frame.write(
      "选择文件：\(requirement.material.title.phrase)",
      at: Point(x: left, y: area.y),
      style: .heading,
      width: width - frame.width(of: pages) - 2
    )
    frame.write(pages, endingAt: area.right - 2, row: area.y, style: .secondary)
    drawPath(on: &frame, in: Rect(x: left, y: area.y + 2, width: width, height: 1))
    let top = area.y + 5
    let preview = previewPlace(in: area)
    let list = Rect(
      x: left - 2,
      y: top,
      width: folder == nil ? width + 3 : preview.x - left + 1,
      height: area.bottom - top - 2
    )
    drawList(on: &frame, in: list)
    drawPreview(on: &frame, in: area)
    frame.write(
      foot,
      at: Point(x: left, y: area.bottom - 1),
      style: .secondary,
      width: width
    )
    drawFilter(on: &frame, in: Rect(x: left, y: area.y + 3, width: width, height: 1))
    if let taking { draw(taking, on: &frame, in: area) }
  }

  private func draw(_ taking: Taking, on frame: inout Frame, in area: Rect) {
    let inner = frame.overlay(Size(width: 56, height: 5), in: area, title: "正在检查文件")
    frame.write(ShownText(taking.name), at: Point(x: inner.x, y: inner.y), width: inner.width)
    if let progress = taking.file.progress {
      let bar = ProgressBar(done: Int(progress * 100), total: 100)
      bar.draw(on: &frame, at: Point(x: inner.x, y: inner.y + 1), width: inner.width)
    }
    let hint = Point(x: inner.x, y: inner.bottom - 1)
    frame.write("按 Esc 取消", at: hint, style: .secondary, width: inner.width)
  }

  private var foot: Phrase {
    if folder?.isCut == true { return "文件太多，只列出前\(ShelfListing.mostEntries)项；可以按 Tab 输入路径" }
    return "可选 JPEG、PNG 图片和 PDF，每个不超过 10 MB（按内容识别）。F5 重新读取"
  }

  private func drawPath(on frame: inout Frame, in line: Rect) {
    let label = labelWidth(frame)
    frame.write("位置", at: Point(x: line.x, y: line.y), style: .secondary)
    let place = Point(x: line.x + label, y: line.y)
    let room = line.width - label
    if let typedPath {
      marker(on: &frame, at: Point(x: line.x - 2, y: line.y))
      typedPath.draw(on: &frame, at: place, width: room, focused: true, part: Self.pathPart)
      return
    }
    let hint = frame.text("按 Tab 输入路径")
    frame.write(hint, endingAt: line.right, row: line.y, style: .secondary)
    let free = room - frame.width(of: hint) - 2
    frame.write(shownPath(frame, width: free), at: place, width: free)
    frame.addTarget(
      Rect(x: place.x, y: place.y, width: room, height: 1),
      key: .press(Spot(part: Self.pathPart))
    )
  }

  /// The path, without its middle where it is too long: the end tells where one is.
  private func shownPath(_ frame: Frame, width: Int) -> ShownText {
    guard let path = folder?.path, counter.shelf.roots.indices.contains(path.root) else {
      return frame.text("允许的文件夹")
    }
    let root = ShownText(counter.shelf.roots[path.root].path)
    var names = path.components.map { ShownText("/" + String(decoding: $0, as: UTF8.self)) }
    var shown = names.reduce(root, +)
    while frame.width(of: shown) > width, names.count > 1 {
      names.removeFirst()
      shown = names.reduce(root + ShownText(verbatim: "/…"), +)
    }
    return shown
  }

  private func drawFilter(on frame: inout Frame, in line: Rect) {
    let label = labelWidth(frame)
    frame.write("查找", at: Point(x: line.x, y: line.y), style: .secondary)
    let count = ShownText(table.count == 0 ? "0" : "\(table.selected + 1)/\(table.count)")
    frame.write(count, endingAt: line.right, row: line.y, style: .secondary)
    let place = Point(x: line.x + label, y: line.y)
    let room = min(30, line.width - label)
    let isFocused = typedPath == nil
    filter.draw(on: &frame, at: place, width: room, focused: isFocused, part: Self.filterPart)
    let hint: Phrase = "输入文件名的字或拼音，缩小列表"
    let left = line.width - label - room - frame.width(of: count) - 4
    if filter.characters.isEmpty, frame.width(of: hint) <= left {
      frame.write(hint, at: Point(x: place.x + room + 2, y: line.y), style: .secondary)
    }
  }

  private func drawList(on frame: inout Frame, in rect: Rect) {
    table.draw(on: &frame, in: rect, focused: typedPath == nil)
    guard table.count == 0 else { return }
    let line = Rect(x: rect.x + 2, y: rect.y + 1, width: frame.size.width - rect.x - 4, height: 2)
    frame.fill(line)
    let words: Phrase =
      folder?.isEmpty == false
      ? "没有符合的文件。Backspace 删除一字，Esc 清空"
      : "这里没有文件。请插入U盘，稍候按 F5 重新读取"
    frame.write(words, at: Point(x: line.x, y: line.y), style: .warning, width: line.width)
  }

  private func marker(on frame: inout Frame, at point: Point) {
    let sign = frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
    frame.write(sign, at: point, style: .accent)
  }

  private func labelWidth(_ frame: Frame) -> Int {
    max(frame.width(of: "位置"), frame.width(of: "查找")) + 2
  }
}
