import CaseWords
import Casework
import TextUI

extension DecisionScreen {
  var bindings: [Binding<DecisionScreen>] {
    if picker != nil {
      return [
        Binding(.enter, "确定") { page in
          page.typeInPicker(.enter)
          return .stay
        },
        Binding(.escape, "返回") { page in
          page.typeInPicker(.escape)
          return .stay
        },
      ]
    }
    if isTyping {
      return [
        Binding(.enter, "写好了") { page in
          page.typeReason(.enter)
          return .stay
        },
        Binding(.escape, label: nil) { page in
          page.typeReason(.escape)
          return .stay
        },
      ]
    }
    return [
      Binding(
        .character("Y"),
        .character("y"),
        .character("ｙ"),
        label: "确认决定"
      ) { try $0.confirm() },
      Binding(.down, .right, .tab, label: "另一种决定") { page in
        page.step(by: 1)
        return .stay
      },
      Binding(.up, .left, .backTab, label: nil) { page in
        page.step(by: -1)
        return .stay
      },
      Binding(.character("W"), .character("w"), label: needsReason ? "写理由" : nil) { page in
        page.startTyping()
        return .stay
      },
      Binding(.enter, label: nil) { page in
        page.notice = Notice("确认请按 Y（Enter 不起作用）", .warning)
        return .stay
      },
      Binding(.escape, "返回核对") { _ in .pop },
    ]
  }

  private mutating func step(by count: Int) {
    let all = Choice.allCases
    take(all[(choice.rawValue + count + all.count) % all.count])
  }

  /// The `part` of clicks on the choices.
  static let choicePart = 1

  mutating func type(_ key: Key) throws -> Move {
    if picker != nil {
      typeInPicker(key)
      return .stay
    }
    if isTyping {
      typeReason(key)
      return .stay
    }
    switch key {
    case .press(let spot) where spot.part == Self.choicePart:
      if let choice = Choice(rawValue: spot.item) { take(choice) }
    case .character("1"): take(.pass)
    case .character("2"): take(.giveBack)
    case .character("3"): take(.ineligible)
    default: break
    }
    return .stay
  }
}
