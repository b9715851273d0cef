import CaseWords
import Casework
import TextUI

/// Signing in: user name, password, and a task that a program does not solve.
struct SignInScreen: HalfFilledScreen {
  enum Item: Sendable, Hashable {
    case name
    case password
    case answer
    case signIn
    case register
    case back
  }

  let title: Phrase = "登录"
  let counter: Counter
  var notice: Notice?
  private(set) var captcha: Captcha
  private(set) var form: Form<Item>

  init(counter: Counter, notice: Notice? = nil) {
    self.counter = counter
    self.notice = notice
    captcha = counter.desk.captchaOfLetters()
    form = Form([
      (.name, .text(TextField(limit: 64))),
      (.password, .text(TextField(hidden: true, limit: Password.mostBytes))),
      (.answer, .text(TextField(limit: 64))),
      (.signIn, .button("登录")),
      (.register, .button("新用户注册")),
      (.back, .button("返回")),
    ])
  }

  var isBlank: Bool {
    [.name, .password, .answer].allSatisfy { form.text($0).isEmpty }
  }

  var help: [Phrase] {
    [
      "请输入注册时的用户名和密码，再输入图中的验证码。验证码不分大小写，用一次就换，5分钟内有效。",
      "看不清时按 F5 换一个，或按 F6 改为算术题。",
      "15分钟内错误10次后，这个用户名要等一段时间才能再试。忘记密码请带身份证到派出所窗口重置。",
    ]
  }

  var isSum: Bool {
    switch captcha.task {
    case .letters: false
    case .sum: true
    }
  }

  var bindings: [Binding<SignInScreen>] {
    [
      Binding(.tab, "下一项") { try $0.take(.tab) },
      Binding(.function(5), "换一个验证码") { page in
        page.renewCaptcha()
        page.notice = Notice("已换一个验证码")
        return .stay
      },
      Binding(.function(6), isSum ? "改为字母" : "改为算术题") { page in
        page.changeTask()
        return .stay
      },
      Binding(.escape, "返回") { _ in .pop },
    ]
  }

  mutating func type(_ key: Key) throws -> Move {
    // The answer is the last thing typed: Enter there presses 登录.
    if key == .enter, form.focus == .answer { return try signIn() }
    return try take(key)
  }

  private mutating func take(_ key: Key) throws -> Move {
    switch form.type(key) {
    case .activated(.signIn, _): return try signIn()
    case .activated(.register, _): return .push(RegisterScreen(counter: counter))
    case .activated(.back, _): return .pop
    case .full:
      notice = Notice("内容太长，不能再输入", .warning)
      return .stay
    case .changed(let item):
      form.errors[item] = nil
      return .stay
    case .activated, .ignored, .understood, .moved: return .stay
    }
  }

  private mutating func signIn() throws -> Move {
    let asked: [(Item, Phrase)] = [
      (.name, "请输入用户名"), (.password, "请输入密码"), (.answer, "请输入验证码"),
    ]
    let missing = asked.filter { form.text($0.0).isEmpty }
    form.errors = Dictionary(missing, uniquingKeysWith: { first, _ in first })
    if let first = missing.first {
      form.moveFocus(to: first.0)
      notice = Notice(first.1, .warning)
      return .stay
    }
    let session: ApplicantSession
    do {
      session = try counter.desk.signIn(
        name: form.text(.name),
        password: form.text(.password),
        captcha: captcha,
        answer: form.text(.answer)
      )
    } catch {
      startNextTry()
      guard let refusal = error as? Refusal else { throw error }
      notice = Notice(refusal.explanation, .error)
      return .stay
    }
    let home = try HomeScreen(session: session, counter: counter)
    return .start([home])
  }

  /// A captcha is for one try; the name stays, what is secret goes.
  private mutating func startNextTry() {
    form.setText(.password, "")
    renewCaptcha()
    form.moveFocus(to: .password)
  }

  private mutating func renewCaptcha() {
    captcha = isSum ? counter.desk.captchaOfSum() : counter.desk.captchaOfLetters()
    form.setText(.answer, "")
  }

  private mutating func changeTask() {
    captcha = isSum ? counter.desk.captchaOfLetters() : counter.desk.captchaOfSum()
    form.setText(.answer, "")
    form.moveFocus(to: .answer)
  }
}
