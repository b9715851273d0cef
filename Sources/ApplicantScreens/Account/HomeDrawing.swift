import CaseWords
import Casework
import TextUI

extension HomeScreen {
  func draw(on frame: inout Frame, in area: Rect) {
    let inner = Rect(x: area.x + 2, y: area.y, width: area.width - 4, height: area.height)
    frame.write(title, at: Point(x: inner.x, y: inner.y + 1), style: .heading)
    drawCount(on: &frame, in: inner)
    let detailHeight = 4
    let list = Rect(
      x: inner.x,
      y: inner.y + 3,
      width: inner.width,
      height: inner.height - 3 - detailHeight - 2
    )
    if entries.isEmpty {
      drawWelcome(on: &frame, in: list)
    } else {
      var table = table
      // Names of many parts are whole where there is room.
      if area.width >= 100 { table.columns[0].width = 30 }
      table.draw(on: &frame, in: list, focused: focus == .list && question == nil)
      let detail = Rect(
        x: inner.x,
        y: list.bottom,
        width: inner.width,
        height: detailHeight
      )
      drawDetail(on: &frame, in: detail)
    }
    drawActions(on: &frame, at: Point(x: inner.x + 2, y: inner.bottom - 1))
    question?.box.draw(on: &frame, in: area)
  }

  private func drawCount(on frame: inout Frame, in rect: Rect) {
    let isFull = peopleCount >= Account.mostPeople
    let count: Phrase =
      isFull
      ? "! 已用 \(peopleCount)/\(Account.mostPeople) 名，名额已满"
      : "已用 \(peopleCount)/\(Account.mostPeople) 名"
    frame.write(
      count,
      endingAt: rect.right - 1,
      row: rect.y + 1,
      style: isFull ? .warning : .secondary
    )
  }

  /// What to do when there is nothing yet.
  private func drawWelcome(on frame: inout Frame, in rect: Rect) {
    let lines: [(Phrase, Style)] = [
      ("还没有申请。", .heading),
      ("选择“新建预约”开始：", .plain),
      ("① 填写基本信息    ② 上传证明材料    ③ 选择预约日期", .plain),
      ("可以为自己，也可以为家人代办，同时最多\(Account.mostPeople)人。", .secondary),
      ("随时可以离开：填到哪里都会保存，下次登录从那里继续。", .secondary),
    ]
    for (index, (words, style)) in lines.enumerated() {
      let point = Point(x: rect.x + 2, y: rect.y + 1 + 2 * index)
      frame.write(words, at: point, style: style, width: rect.width - 2)
    }
  }

  /// The chosen entry in full sentences.
  private func drawDetail(on frame: inout Frame, in rect: Rect) {
    frame.rule(at: Point(x: rect.x, y: rect.y), width: rect.width)
    let lines: [Phrase]
    switch chosen {
    case .draft(let draft) where draft.mending != nil:
      let number = ShownText(draft.mending?.text ?? "")
      lines = [
        "对编号 \(number) 的修改，保存于 \(draft.savedAt.day.phrase) \(draft.savedAt.clock)，还没有重新提交。"
      ]
    case .draft(let draft):
      lines = ["草稿保存于 \(draft.savedAt.day.phrase) \(draft.savedAt.clock)，还没有提交，不占名额。"]
    case .application(let application):
      lines = detail(of: application)
    case nil:
      lines = []
    }
    for (index, line) in lines.prefix(rect.height - 1).enumerated() {
      let point = Point(x: rect.x + 2, y: rect.y + 1 + index)
      frame.write(line, at: point, style: .secondary, width: rect.width - 2)
    }
  }

  private func detail(of application: Application) -> [Phrase] {
    let info = application.info
    let who: Phrase =
      "\(ShownText(info.name.text))   编号 \(ShownText(application.number.text))"
    if application.status == .returned {
      return [who]
        + application.marks.prefix(2).map { mark in
          "! \(mark.item.name(in: session.office))：\(ShownText(mark.reason))"
        }
    }
    let identity: Phrase = "身份证 \(ShownText(info.identity.masked))"
    let window = application.bookingWindow(
      workdays: session.office.workdays,
      today: session.surroundings.today
    )
    let submitted: Phrase =
      application.status == .awaitingReview
      ? "\(application.submittedAt.day.phrase)提交，\(window.reviewDue.phrase)前完成初审，结果短信通知"
      : "\(application.submittedAt.day.phrase)提交"
    guard let station = session.office.stations.station(info.station) else {
      return [who, identity, submitted]
    }
    return [who, "\(identity)   \(ShownText(station.name))居住证窗口", submitted]
  }

  private func drawActions(on frame: inout Frame, at point: Point) {
    var x = point.x
    for action in Action.allCases {
      let isFocused = focus == .action(action) && question == nil
      let words = ShownText(verbatim: "[ ") + frame.text(action.words) + ShownText(verbatim: " ]")
      if isFocused {
        let marker = frame.look.usesASCIILines ? ShownText(verbatim: ">") : ShownText(verbatim: "▸")
        frame.write(marker, at: Point(x: x - 2, y: point.y), style: .accent)
        frame.cursor = Point(x: x + 2, y: point.y)
      }
      let place = Point(x: x, y: point.y)
      let used = frame.write(words, at: place, style: isFocused ? .focused : .accent)
      frame.addTarget(
        Rect(x: x, y: point.y, width: used, height: 1),
        key: .press(Spot(part: Self.actionPart, item: action.rawValue))
      )
      x += used + 3
    }
  }
}

extension HomeScreen.Action {
  var words: Phrase {
    switch self {
    case .apply: "新建预约"
    case .messages: "短信与消息"
    case .password: "修改密码"
    case .signOut: "退出登录"
    }
  }
}
