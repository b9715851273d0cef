import Casework
import TextUI

extension SignInScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    let block = area.centred(Size(width: 76, height: 20))
    let x = block.x + 4
    let labelWidth = 15
    frame.write(title, at: Point(x: x, y: block.y + 1), style: .heading)
    let fields: [(Item, Phrase, Int)] = [
      (.name, "用户名", 3), (.password, "密码", 5), (.answer, "验证码", 17),
    ]
    for (item, label, row) in fields {
      form.draw(
        item,
        label: label,
        on: &frame,
        at: Point(x: x, y: block.y + row),
        labelWidth: labelWidth,
        width: item == .answer ? 12 : 28
      )
      if let error = form.errors[item] {
        let column = x + labelWidth + (item == .answer ? 14 : 30)
        frame.write(error, at: Point(x: column, y: block.y + row), style: .error)
      }
    }
    drawTask(
      on: &frame,
      in: Rect(x: block.x + 2, y: block.y + 7, width: block.width - 4, height: 9)
    )
    drawHints(on: &frame, at: Point(x: x + labelWidth + 14, y: block.y + 17))
    drawButtons(on: &frame, at: Point(x: x + labelWidth, y: block.y + 19))
  }

  private func drawTask(on frame: inout Frame, in rect: Rect) {
    switch captcha.task {
    case .letters(let letters):
      BlockLetters(letters, noise: captcha.seed).draw(on: &frame, in: rect)
    case .sum(let first, let second):
      BlockLetters("\(first)+\(second)=?", noise: nil).draw(on: &frame, in: rect)
    }
  }

  /// How to get another task, beside the answer; a click does it.
  private func drawHints(on frame: inout Frame, at point: Point) {
    guard form.errors[.answer] == nil else { return }
    var x = point.x
    let hints: [(Int, Phrase)] = [
      (5, "F5 看不清，换一个"), (6, isSum ? "F6 改为字母" : "F6 改为算术题"),
    ]
    for (number, words) in hints {
      let used = frame.write(words, at: Point(x: x, y: point.y), style: .secondary)
      frame.addTarget(Rect(x: x, y: point.y, width: used, height: 1), key: .function(number))
      x += used + 3
    }
  }

  private func drawButtons(on frame: inout Frame, at point: Point) {
    var x = point.x
    let buttons: [(Item, Phrase)] = [
      (.signIn, "登录"), (.register, "新用户注册"), (.back, "返回"),
    ]
    for (item, words) in buttons {
      form.draw(item, on: &frame, at: Point(x: x, y: point.y), width: 20)
      x += frame.width(of: words) + 7
    }
  }
}
