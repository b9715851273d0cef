import CaseWords
import Casework
import TextUI

extension BookingScreen {
  var bindings: [Binding<BookingScreen>] {
    switch stage {
    case .half, .confirm:
      [
        Binding(.enter, "确定") { try $0.typeInBox(.enter) },
        Binding(.escape, "返回") { try $0.typeInBox(.escape) },
      ]
    case .day:
      [
        Binding(.enter, label: enterWords) { try $0.enter() },
        Binding(.character("E"), .character("e"), .character("ｅ"), label: "最早可约") { page in
          page.jumpToEarliest()
          return .stay
        },
        Binding(.function(5), "刷新名额") { page in
          try page.refresh()
          page.notice = Notice("名额已更新", .success)
          return .stay
        },
        Binding(.escape, "返回") { try $0.leave() },
        Binding(.character("V"), .character("v"), label: nil) { try $0.view() },
        Binding(.tab, label: nil) { page in
          page.moveFocus(by: 1)
          return .stay
        },
        Binding(.backTab, label: nil) { page in
          page.moveFocus(by: -1)
          return .stay
        },
      ]
    }
  }

  /// What Enter does; on a closed day it only says why, as the line beneath the calendar does.
  private var enterWords: Phrase? {
    guard focus == .calendar else { return "确定" }
    guard let day, calendar.offer(of: day).reasonAgainst == nil else { return nil }
    return "选择"
  }

  /// The `part` of clicks on the buttons.
  static let buttonPart = 1

  mutating func type(_ key: Key) throws -> Move {
    guard case .day = stage else { return try typeInBox(key) }
    if case .press(let spot) = key, spot.part == Self.buttonPart {
      guard let pressed = Focus(rawValue: spot.item) else { return .stay }
      moveFocus(to: pressed)
      return try enter()
    }
    if case .press = key { moveFocus(to: .calendar) }
    guard focus == .calendar else {
      switch key {
      case .left: moveFocus(by: -1)
      case .right: moveFocus(by: 1)
      case .up: moveFocus(to: .calendar)
      case .character(" "): return try enter()
      default: break
      }
      return .stay
    }
    if case .chosen = picker.type(key) { choose() }
    return .stay
  }

  private mutating func enter() throws -> Move {
    switch focus {
    case .calendar: choose()
    case .earliest:
      jumpToEarliest()
      moveFocus(to: .calendar)
    case .view: return try view()
    case .leave: return try leave()
    }
    return .stay
  }

  /// Esc: one page back; without a day to the list of applications, since what was submitted
  /// can no longer be filled in.
  private func leave() throws -> Move {
    guard application.heldSlot == nil else { return .pop }
    let words: Phrase = "还没有预约：\(ShownText(application.number.text)) 保留为“请选择日期”，可随时继续"
    let home = try HomeScreen(
      session: session,
      counter: counter,
      notice: Notice(words, .warning)
    )
    return .start([home])
  }

  /// The whole application, beneath which this page lies already when a day is held.
  private func view() throws -> Move {
    guard application.heldSlot == nil else { return .pop }
    return .replace(
      try AppointmentScreen(session: session, counter: counter, number: application.number)
    )
  }

  private mutating func jumpToEarliest() {
    guard let earliest = calendar.earliest else {
      notice = Notice("可约的日期都没有名额了，请按 F5 刷新或改日再来", .warning)
      return
    }
    picker.select(id: earliest.number)
    notice = Notice("最早可约：\(earliest.phrase)")
  }

  /// Opens the halves of the day under the cursor, or says why it cannot be chosen.
  private mutating func choose() {
    guard let day else { return }
    if let reason = calendar.offer(of: day).reasonAgainst {
      notice = Notice("\(day.phrase)不能预约：\(reason)", .warning)
      return
    }
    stage = .half(HalfBox(day, calendar: calendar))
  }

  private mutating func typeInBox(_ key: Key) throws -> Move {
    switch stage {
    case .day:
      return .stay
    case .half(var box):
      let event = box.type(key)
      stage = .half(box)
      switch event {
      case .open: break
      case .chosen(let half): stage = .confirm(question(box.day, half), box.day, half)
      case .refused(let reason): notice = Notice(reason, .warning)
      case .closed: stage = .day
      }
      return .stay
    case .confirm(var box, let day, let half):
      switch box.type(key) {
      case .open:
        stage = .confirm(box, day, half)
        return .stay
      case .declined:
        stage = .half(HalfBox(day, calendar: calendar, half: half))
        return .stay
      case .confirmed:
        return try book(day, half)
      }
    }
  }
}
