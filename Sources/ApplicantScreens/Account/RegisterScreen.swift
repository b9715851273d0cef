import CaseWords
import Casework
import TextUI

/// 新用户注册: everything is asked on one page, and everything that is wrong is said at once.
struct RegisterScreen: HalfFilledScreen {
  enum Item: Sendable, Hashable {
    case field(Registration.Field)
    case privacy
    case register
    case back
  }

  let title: Phrase = "新用户注册"
  let counter: Counter
  var notice: Notice?
  private(set) var form: Form<Item>
  private(set) var summary: ErrorSummary<Registration.Field>?
  /// Open while the privacy notice is read.
  private(set) var privacy: Pager?
  /// Asked before what was typed is given up.
  private(set) var leaving: ConfirmBox?

  init(counter: Counter) {
    self.counter = counter
    form = Form([
      (.field(.userName), .text(TextField(limit: 64))),
      (.field(.realName), .text(TextField(limit: 256))),
      (.field(.identityNumber), .text(TextField(limit: 128))),
      (.field(.mobile), .text(TextField(limit: 64))),
      (.field(.password), .text(TextField(hidden: true, limit: Password.mostBytes))),
      (.field(.passwordAgain), .text(TextField(hidden: true, limit: Password.mostBytes))),
      (.field(.consent), .check(false, "我已阅读并同意《隐私告知》")),
      (.privacy, .button("阅读隐私告知")),
      (.register, .button("注册")),
      (.back, .button("返回")),
    ])
  }

  static let textFields: [Registration.Field] = [
    .userName, .realName, .identityNumber, .mobile, .password, .passwordAgain,
  ]

  var isBlank: Bool { Self.textFields.allSatisfy { form.text(.field($0)).isEmpty } }

  var help: [Phrase] {
    [
      "用本人的身份证号和手机号码开立账户；为家人代办时，也用代办人自己的身份注册。",
      "用户名为4至20位字母、数字或下划线，以字母开头。密码至少8位，任何字符都可以。",
      "F6 阅读隐私告知；按空格键勾选同意。",
    ]
  }

  var bindings: [Binding<RegisterScreen>] {
    if privacy != nil {
      return [
        Binding(.escape, .enter, label: "返回注册") { page in
          page.privacy = nil
          return .stay
        },
        Binding(.pageDown, label: "下一页") { page in
          page.privacy?.type(.pageDown)
          return .stay
        },
      ]
    }
    if summary != nil {
      return [
        Binding(.enter, "前往修改") { $0.answerSummary(.enter) },
        Binding(.escape, "关闭") { $0.answerSummary(.escape) },
      ]
    }
    if leaving != nil { return [] }
    let isOnConsent = form.focus == .field(.consent)
    return [
      Binding(.character(" "), label: isOnConsent ? "勾选" : nil) { try $0.take(.character(" ")) },
      Binding(.tab, "下一项") { try $0.take(.tab) },
      Binding(.function(6), "隐私告知") { page in
        page.privacy = Pager()
        return .stay
      },
      Binding(.escape, "返回") { $0.leave() },
    ]
  }

  mutating func type(_ key: Key) throws -> Move {
    if privacy != nil {
      privacy?.type(key)
      return .stay
    }
    if summary != nil { return answerSummary(key) }
    if var asked = leaving {
      let answer = asked.type(key)
      leaving = answer == .open ? asked : nil
      return answer == .confirmed ? .pop : .stay
    }
    return try take(key)
  }

  private mutating func answerSummary(_ key: Key) -> Move {
    switch summary?.type(key) {
    case .open, nil: break
    case .jump(let field):
      summary = nil
      form.moveFocus(to: .field(field))
    case .closed: summary = nil
    }
    return .stay
  }

  /// Back at once from an empty page. What was typed is kept nowhere, for the next person would
  /// find it, so it goes only after Y.
  private mutating func leave() -> Move {
    guard !isBlank else { return .pop }
    leaving = ConfirmBox(
      "放弃注册吗？",
      details: ["填写的内容还没有保存，离开后需要重新填写。"],
      confirm: "放弃注册",
      decline: "继续填写",
      part: Self.leavingPart
    )
    return .stay
  }

  /// The `part` of clicks on the question's buttons.
  private static let leavingPart = 100

  private mutating func take(_ key: Key) throws -> Move {
    switch form.type(key) {
    case .activated(.register, _): return try register()
    case .activated(.back, _): return leave()
    case .activated(.privacy, _):
      privacy = Pager()
      return .stay
    case .full:
      notice = Notice("内容太长，不能再输入", .warning)
      return .stay
    case .changed(let item):
      form.errors[item] = nil
      return .stay
    case .activated(.field, _), .ignored, .understood, .moved: return .stay
    }
  }

  private var typed: Registration {
    var typed = Registration()
    typed.userName = form.text(.field(.userName))
    typed.realName = form.text(.field(.realName))
    typed.identityNumber = form.text(.field(.identityNumber))
    typed.mobile = form.text(.field(.mobile))
    typed.password = form.text(.field(.password))
    typed.passwordAgain = form.text(.field(.passwordAgain))
    typed.consents = form.isChecked(.field(.consent))
    return typed
  }

  private mutating func register() throws -> Move {
    form.errors = [:]
    do {
      let session = try counter.desk.register(typed)
      let welcome = Notice("注册成功，已为您登录。按 Enter 新建预约", .success)
      return .start([try HomeScreen(session: session, counter: counter, notice: welcome)])
    } catch let refused as RegistrationRefused {
      let errors: [(Registration.Field, Phrase)] = Registration.Field.allCases.compactMap {
        field in refused.problems[field].map { (field, $0.explanation) }
      }
      for (field, words) in errors { form.errors[.field(field)] = words }
      summary = ErrorSummary(errors)
      return .stay
    }
  }
}
