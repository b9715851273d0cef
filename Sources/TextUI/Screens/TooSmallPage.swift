/// What a window below 80×24 shows instead of a page that would be cut: nothing is lost by it.
enum TooSmallPage {
  static func draw(on frame: inout Frame) {
    let smallest = Size.smallest
    let needed: Phrase =
      "窗口太小：需要 \(smallest.width)×\(smallest.height)，现在 \(frame.size.width)×\(frame.size.height)"
    let comfort: Phrase = "已填写的内容不会丢失，请放大窗口"
    let row = max(0, frame.size.height / 2 - 1)
    let lines =
      frame.text(needed).wrapped(toWidth: max(2, frame.size.width))
      + frame.text(comfort).wrapped(toWidth: max(2, frame.size.width))
    for (index, line) in lines.enumerated() {
      let x = max(0, (frame.size.width - frame.width(of: line)) / 2)
      frame.write(line, at: Point(x: x, y: row + index), style: .heading)
    }
  }
}
