import Casework
import TextUI

/// 办事指南.
struct GuideScreen: Screen {
  let title: Phrase = "办事指南"
  let counter: Counter
  var notice: Notice?

  var bindings: [Binding<GuideScreen>] {
    [Binding(.escape, "返回") { _ in .pop }]
  }

  func draw(on frame: inout Frame, in area: Rect) {}
}
