extension Frame {
  /// Says over the page that the session ends in so many seconds, and what becomes of the page.
  public mutating func warnOfLeaving(in seconds: Int, _ whatHappens: Phrase) {
    let size = Size(width: 60, height: 7)
    let inner = overlay(size, in: bounds, title: "您还在吗？", style: .warning)
    let lines: [(Phrase, Style)] = [
      ("\(seconds) 秒后将自动退出，按任意键继续", .warning),
      (whatHappens, .secondary),
    ]
    for (index, (words, style)) in lines.enumerated() {
      let x = inner.x + max(0, (inner.width - width(of: words)) / 2)
      let point = Point(x: x, y: inner.y + 1 + 2 * index)
      write(words, at: point, style: style, width: inner.right - x)
      if index == 0 { cursor = point }
    }
  }
}
