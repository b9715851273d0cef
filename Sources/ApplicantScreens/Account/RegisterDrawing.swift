import Casework
import TextUI

extension RegisterScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    let block = area.centred(Size(width: 78, height: 20))
    let x = block.x + 4
    frame.write(title, at: Point(x: x, y: block.y), style: .heading)
    var row = block.y + 2
    for field in Self.textFields {
      draw(field, on: &frame, at: Point(x: x, y: row), right: block.right)
      row += 2
    }
    drawConsent(on: &frame, at: Point(x: x, y: row), right: block.right)
    let buttons = Point(x: x + Self.labelWidth, y: row + 3)
    form.draw(.register, on: &frame, at: buttons, width: 20)
    let words: Phrase = "注册"
    let back = Point(x: buttons.x + frame.width(of: words) + 7, y: buttons.y)
    form.draw(.back, on: &frame, at: back, width: 20)
    if privacy != nil {
      drawPrivacy(on: &frame, in: area)
    } else {
      summary?.draw(on: &frame, in: area)
      leaving?.draw(on: &frame, in: area)
    }
  }

  private static let labelWidth = 15

  private func draw(
    _ field: Registration.Field,
    on frame: inout Frame,
    at point: Point,
    right: Int
  ) {
    let width = 26
    form.draw(
      .field(field),
      label: field.label,
      on: &frame,
      at: point,
      labelWidth: Self.labelWidth,
      width: width
    )
    let column = point.x + Self.labelWidth
    if let advice = field.advice {
      let start = Point(x: column + width + 2, y: point.y)
      frame.write(advice, at: start, style: .secondary, width: max(0, right - start.x))
    }
    drawError(of: .field(field), on: &frame, at: Point(x: column, y: point.y + 1), right: right)
  }

  private func drawConsent(on frame: inout Frame, at point: Point, right: Int) {
    let column = point.x + Self.labelWidth
    form.draw(.field(.consent), on: &frame, at: Point(x: column, y: point.y), width: 36)
    let button = Point(x: column + 40, y: point.y)
    form.draw(.privacy, on: &frame, at: button, width: right - button.x)
    let error = Point(x: column, y: point.y + 1)
    drawError(of: .field(.consent), on: &frame, at: error, right: right)
  }

  private func drawError(of item: Item, on frame: inout Frame, at point: Point, right: Int) {
    guard let error = form.errors[item] else { return }
    let words = ShownText(verbatim: "✗ ") + frame.text(error)
    // Beneath the field; a long sentence begins as far left as it must.
    let left = point.x - Self.labelWidth
    let x = max(left, min(point.x, right - frame.width(of: words)))
    frame.write(words, at: Point(x: x, y: point.y), style: .error, width: right - x)
  }

  private func drawPrivacy(on frame: inout Frame, in area: Rect) {
    let size = Size(width: min(area.width - 4, 80), height: area.height)
    let inner = frame.overlay(size, in: area, title: "隐私告知")
    privacy?.draw(PrivacyNotice.lines, on: &frame, in: inner)
    frame.cursor = Point(x: inner.x, y: inner.y)
  }
}

extension Registration.Field {
  var label: Phrase {
    switch self {
    case .userName: "用户名"
    case .realName: "姓名"
    case .identityNumber: "身份证号"
    case .mobile: "手机号码"
    case .password: "密码"
    case .passwordAgain: "再次输入密码"
    case .consent: "同意"
    }
  }

  /// What is good to know before typing.
  var advice: Phrase? {
    switch self {
    case .userName: "4至20位，字母开头"
    case .realName: "与身份证一致"
    case .identityNumber: "18位，末位可为X"
    case .mobile: "接收审核结果短信"
    case .password: "至少8位"
    case .passwordAgain, .consent: nil
    }
  }
}
