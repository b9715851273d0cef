import Casework
import TextUI

/// The first page: what the service offers, one choice a line.
struct WelcomeScreen: Screen {
  /// What can be chosen, in the order of the page.
  enum Choice: Int, Sendable, CaseIterable {
    case apply
    case signIn
    case register
    case guide
  }

  let title: Phrase = "杭州市居住证服务平台"
  let counter: Counter
  /// Whether F10 ends the program here.
  let mayLeave: Bool
  var notice: Notice?
  private(set) var choice = Choice.apply

  init(counter: Counter, mayLeave: Bool = false) {
    self.counter = counter
    self.mayLeave = mayLeave
  }

  var help: [Phrase] {
    [
      "在这里可以预约申领杭州市居住证：填写信息、上传材料、选择到派出所办理的日期。",
      "第一次使用请先注册新用户；登录后可以随时继续未完成的申请。",
      "按数字键 1 至 4，或用 ↑↓ 选择后按 Enter。",
    ]
  }

  var bindings: [Binding<WelcomeScreen>] {
    let keys: [Binding<WelcomeScreen>] = [
      Binding(.down, .tab, label: "下一项") { $0.move(by: 1) },
      Binding(.up, .backTab, label: nil) { $0.move(by: -1) },
      Binding(.enter, label: "进入") { $0.enter($0.choice) },
    ]
    // The kiosk itself takes F10; here it only stands in the hints.
    return mayLeave ? keys + [Binding(.function(10), "退出程序") { _ in .stay }] : keys
  }

  mutating func type(_ key: Key) -> Move {
    switch key {
    case .character(let character):
      guard let digit = character.wholeNumberValue, character.isASCII,
        let chosen = Choice(rawValue: digit - 1)
      else { return .stay }
      return enter(chosen)
    case .press(let spot):
      guard let chosen = Choice(rawValue: spot.item) else { return .stay }
      return enter(chosen)
    default:
      return .stay
    }
  }

  private mutating func move(by count: Int) -> Move {
    let all = Choice.allCases.count
    choice = Choice(rawValue: (choice.rawValue + count + all) % all) ?? .apply
    return .stay
  }

  private mutating func enter(_ chosen: Choice) -> Move {
    choice = chosen
    switch chosen {
    case .apply:
      return .push(SignInScreen(counter: counter, notice: Notice("办理预约受理请先登录；没有账户请先注册")))
    case .signIn: return .push(SignInScreen(counter: counter))
    case .register: return .push(RegisterScreen(counter: counter))
    case .guide: return .push(GuideScreen(counter: counter))
    }
  }
}

extension WelcomeScreen.Choice {
  var name: Phrase {
    switch self {
    case .apply: "居住证预约受理"
    case .signIn: "登录"
    case .register: "新用户注册"
    case .guide: "办事指南"
    }
  }

  var explanation: Phrase {
    switch self {
    case .apply: "填写信息，上传材料，预约到派出所办理的日期"
    case .signIn: "查看我的申请，继续未完成的填写，修改或取消预约"
    case .register: "第一次使用：用身份证号和手机号码开立账户"
    case .guide: "居住证有什么用，谁可以申领，需要哪些材料，材料样张"
    }
  }
}
