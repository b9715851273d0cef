/// F1: what the page is for and what every key does there, printed from the page's own bindings.
public struct HelpScreen: Screen {
  public let title: Phrase
  public var notice: Notice?
  private let paragraphs: [Phrase]
  private let keys: [KeyHint]
  private var pager = Pager()

  init(about screen: any Screen, hints: [KeyHint]) {
    title = screen.title
    paragraphs = screen.help
    keys = hints + Self.commonKeys.filter { common in !hints.contains { $0.key == common.key } }
  }

  public var bindings: [Binding<HelpScreen>] {
    [
      Binding(.pageDown, label: "翻页") { page in
        page.pager.type(.pageDown)
        return .stay
      },
      Binding(.escape, .enter, .function(1), label: "返回") { _ in .pop },
    ]
  }

  public mutating func type(_ key: Key) -> Move {
    pager.type(key)
    return .stay
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    frame.write("帮助：\(title)", at: Point(x: area.x + 2, y: area.y), style: .heading)
    var lines: [Pager.Line] = []
    for paragraph in paragraphs { lines += [.text(paragraph), .blank] }
    lines.append(.heading("按键"))
    lines += keys.map { .pair($0.name, $0.label) }
    let body = Rect(
      x: area.x + 2,
      y: area.y + 2,
      width: area.width - 4,
      height: area.height - 2
    )
    pager.draw(lines, on: &frame, in: body)
  }

  /// Keys that every page understands and that are too common for the hint line.
  private static let commonKeys = [
    KeyHint(key: .tab, label: "下一项（Shift-Tab 上一项，↑↓ 同样）"),
    KeyHint(key: .enter, label: "下一步；在按钮上：按下；在列表上：打开"),
    KeyHint(key: .control("u"), label: "清空正在输入的一项"),
    KeyHint(key: .function(4), label: "遮挡屏幕（再按任意键返回）"),
    KeyHint(key: .function(10), label: "退出登录，或离开程序"),
    KeyHint(key: .control("l"), label: "重新绘制屏幕"),
  ]
}
