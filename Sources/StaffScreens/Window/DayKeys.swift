import CaseWords
import Casework
import TextUI

extension DayScreen {
  var bindings: [Binding<DayScreen>] {
    switch overlay {
    case .missed, .completed: return []
    case .originals:
      return [
        Binding(.enter, "受理") { try $0.answerOverlay(.enter) },
        Binding(.escape, "返回") { try $0.answerOverlay(.escape) },
      ]
    case nil: break
    }
    return [
      Binding(.enter, label: enterWords) { page in
        try page.serve()
        return .stay
      },
      Binding(.function(6), label: mayReview ? "审核" : nil) { page in
        try page.review()
      },
      Binding(.function(7), label: "办结") { page in
        page.askToComplete()
        return .stay
      }.onHelpPage,
      Binding(.function(8), label: mayMiss ? "未到场" : nil) { page in
        page.askToMiss()
        return .stay
      },
      Binding(.function(5), label: "刷新") { page in
        try page.refresh()
        return .stay
      }.onHelpPage,
      Binding(.escape, label: field.text.isEmpty ? "返回队列" : "清空") { page in
        guard !page.field.text.isEmpty else { return .pop }
        try page.clearField()
        return .stay
      },
    ]
  }

  /// Whether nobody has reviewed the case of the person chosen.
  private var mayReview: Bool {
    guard let chosen, session.member.role.mayJudge else { return false }
    return chosen.status == .awaitingReview || chosen.status == .arrived && chosen.reviewer == nil
  }

  /// Whether the person chosen has not come yet.
  private var mayMiss: Bool { chosen?.status == .passed || chosen?.status == .awaitingReview }

  /// What Enter does for the person chosen.
  private var enterWords: Phrase {
    switch chosen?.status {
    case .passed, .awaitingReview: "签到"
    case .arrived: "查验受理"
    case .accepted: "办结"
    case .awaitingBooking, .returned, .ineligible, .completed, .noShow, .cancelled, .expired, nil:
      "确定"
    }
  }

  mutating func type(_ key: Key) throws -> Move {
    if overlay != nil { return try answerOverlay(key) }
    switch key {
    case .left where field.text.isEmpty: try turn(by: -1)
    case .right where field.text.isEmpty: try turn(by: 1)
    case .left, .right, .home, .end:
      try typeInField(key)
    case .paste(let text):
      try typeInField(key)
      // What ends in a line is as good as Enter where it names somebody, and nowhere else.
      if Scan.endsLine(text), scannedNumber != nil { try serve() }
    default:
      switch moveInTable(key) {
      case .activated: try serve()
      case .moved: break
      case .ignored: try typeInField(key)
      }
    }
    return .stay
  }

  private mutating func answerOverlay(_ key: Key) throws -> Move {
    switch overlay {
    case .originals(var box):
      switch box.type(key) {
      case .open: overlay = .originals(box)
      case .closed: overlay = nil
      case .wanted where box.ticked.isEmpty && isEchoOfScan: overlay = .originals(box)
      case .wanted: try accept(box.number, box.ticked)
      case .scanned:
        overlay = .originals(box)
        notice = Notice("没有受理：请先办完\(box.name)，或按 Esc 返回后再扫", .warning)
      }
    case .missed(var box):
      let answer = box.type(key)
      overlay = answer == .open ? .missed(box) : nil
      if answer == .confirmed { try miss() }
    case .completed(var box):
      let answer = box.type(key)
      overlay = answer == .open ? .completed(box) : nil
      if answer == .confirmed { try complete() }
    case nil: break
    }
    return .stay
  }
}
