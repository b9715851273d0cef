import CaseWords
import Casework
import TextUI

/// 短信与消息: every message to the account with its time and whether it has gone.
struct MessagesScreen: SignedInScreen {
  let title: Phrase = "短信与消息"
  let session: ApplicantSession
  var notice: Notice?
  private var messages: [Message] = []
  private var pager = Pager()

  /// - Throws: `SystemFailure` when the messages cannot be read.
  init(session: ApplicantSession) throws {
    self.session = session
    try resume()
  }

  var help: [Phrase] {
    ["这里是发给您的全部短信，最新的在上面。短信由系统自动发送，没有收到时以这里的内容为准。"]
  }

  var bindings: [Binding<MessagesScreen>] {
    [
      Binding(.function(5), "刷新") { page in
        try page.resume()
        return .stay
      },
      Binding(.escape, "返回") { _ in .pop },
    ]
  }

  mutating func resume() throws { messages = try session.messages() }

  mutating func type(_ key: Key) -> Move {
    pager.type(key)
    return .stay
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let inner = Rect(x: area.x + 2, y: area.y, width: area.width - 4, height: area.height)
    frame.write(title, at: Point(x: inner.x, y: inner.y + 1), style: .heading)
    frame.write(
      "共 \(messages.count) 条",
      endingAt: inner.right - 1,
      row: inner.y + 1,
      style: .secondary
    )
    let list = Rect(
      x: inner.x + 2,
      y: inner.y + 3,
      width: inner.width - 4,
      height: inner.height - 3
    )
    guard !messages.isEmpty else {
      frame.write("还没有消息。提交申请后，进展会显示在这里。", at: Point(x: list.x, y: list.y), style: .secondary)
      return
    }
    var lines: [Pager.Line] = []
    for message in messages {
      let head: Phrase =
        "\(message.at.day.phrase) \(message.at.clock)   \(message.marked)   → \(ShownText(message.to.masked))"
      lines.append(.verbatim(frame.text(head), message.state.style))
      if message.state == .failed, let failure = message.failurePhrase {
        lines.append(.text(failure))
      }
      lines += [.text(Phrase(ShownText(message.text))), .blank]
    }
    pager.draw(lines, on: &frame, in: list)
    frame.cursor = Point(x: list.x, y: list.y)
  }
}
