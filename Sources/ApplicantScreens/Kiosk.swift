import CaseWords
import Casework
import TextUI

/// The terminal as one public user after another meets it: the pages, and around them what
/// belongs to none: leaving, the curtain, the warning when nobody is there, failures in words.
public struct Kiosk: Sendable {
  let counter: Counter
  private let words: @Sendable (Language) -> Catalogue
  /// How every new person finds the terminal.
  private let freshLook: Look
  /// A public terminal: the program cannot be left.
  private let isLocked: Bool
  private let log: @Sendable (SystemFailure) -> Void
  var pages: ScreenStack
  var curtain: Curtain?
  var question: KioskQuestion?
  var idle: IdleWatch
  var hasRung = false
  /// The person has left the program.
  public private(set) var isOver = false

  /// - Parameters:
  ///   - idle: when the terminal warns and wipes; nil: as the office says.
  ///   - isLocked: whether F10 leads back to the welcome page instead of out of the program.
  ///   - banner: said beside the service's name on every page: 演示.
  ///   - notice: said once, on the first page: why it starts in English.
  ///   - log: takes what the person is not told of a failure.
  public init(
    counter: Counter,
    look: Look,
    idle: IdleTimes? = nil,
    isLocked: Bool = false,
    banner: Phrase? = nil,
    notice: Notice? = nil,
    words: @escaping @Sendable (Language) -> Catalogue,
    log: @escaping @Sendable (SystemFailure) -> Void = { _ in }
  ) {
    self.counter = counter
    self.words = words
    freshLook = look
    self.isLocked = isLocked
    self.log = log
    let titleBar = TitleBar(service: "杭州市居住证服务平台", banner: banner)
    var welcome = WelcomeScreen(counter: counter, mayLeave: !isLocked)
    welcome.notice = notice
    pages = ScreenStack([welcome], titleBar: titleBar, look: look, words: words)
    pages.furtherKeys = Self.keys
    let now = counter.desk.surroundings.now()
    self.idle = IdleWatch(times: idle ?? counter.office.idle, at: now)
  }

  var now: Moment { counter.desk.surroundings.now() }

  /// The person whose pages lie open, if any.
  var session: ApplicantSession? {
    for page in pages.screens.reversed() {
      if let page = page as? any SignedInScreen { return page.session }
    }
    return nil
  }

  /// Answers a key. Nothing is thrown: what goes wrong is said on the page.
  public mutating func handle(_ key: Key) -> TerminalRequest? {
    switch key {
    case .focusGained, .focusLost: return nil
    case .mouse(let mouse) where mouse.button == .none: return nil
    default: break
    }
    // The time may have run out while the process slept: then this key is a new person's.
    if tick() == .clearScrollback { return .clearScrollback }
    let wasWarned = isWarning
    touch()
    if wasWarned { return nil }
    // A click on a hint is the key it names, also for the keys that no page knows.
    guard let key = pages.key(pressedBy: key) else { return nil }
    if key == .control("l") { return .repaint }
    if key == .function(3), question != nil || curtain?.isAsking == true {
      pages.turnLanguage()
      return nil
    }
    if curtain != nil { return answerCurtain(key) }
    if question != nil { return answerQuestion(key) }
    switch key {
    case .function(4):
      close()
      return nil
    case .function(10):
      askToLeave()
      return nil
    default:
      return answerPage(key)
    }
  }

  /// Draws the curtain; who is signed in opens it by the password.
  private mutating func close() {
    guard let session else {
      curtain = Curtain(confirms: nil)
      return
    }
    curtain = Curtain { try session.confirms(password: $0) }
  }

  private mutating func answerPage(_ key: Key) -> TerminalRequest? {
    let wasSignedIn = session != nil
    do { try pages.handle(key) } catch { explain(error) }
    if pages.isEmpty || (wasSignedIn && session == nil) {
      let notice = pages.screens.last?.notice
      startAnew()
      if let notice { pages.say(notice) }
    }
    return wasSignedIn && session == nil ? .clearScrollback : nil
  }

  /// F10: signs out, or leaves the program, or at a locked terminal leads to the first page.
  private mutating func askToLeave() {
    if session != nil {
      question = .signOut
    } else if !isLocked {
      question = .leaveProgram
    } else if pages.screens.count > 1 || !(pages.screens.last is WelcomeScreen) {
      startAnew()
    }
  }

  private mutating func answerQuestion(_ key: Key) -> TerminalRequest? {
    guard var asked = question else { return nil }
    let answer = asked.box.type(key)
    question = answer == .open ? asked : nil
    guard answer == .confirmed else { return nil }
    switch asked.act {
    case .signOut:
      putAway()
      pages.say(Notice("已退出登录，未提交的内容已保存为草稿", .success))
      return .clearScrollback
    case .leave:
      isOver = true
      return .leave
    }
  }

  private mutating func answerCurtain(_ key: Key) -> TerminalRequest? {
    guard var drawn = curtain else { return nil }
    let answer: Curtain.Answer
    do {
      answer = try drawn.type(key)
    } catch {
      report(error)
      answer = .closed
    }
    curtain = answer == .opened ? nil : drawn
    guard answer == .signOut else { return nil }
    putAway()
    pages.say(Notice("已退出登录，未提交的内容已保存为草稿"))
    return .clearScrollback
  }

  /// Keeps what was typed and shows the first page as the next person should find it.
  mutating func putAway() {
    keepAll()
    startAnew()
  }

  private mutating func startAnew() {
    curtain = nil
    question = nil
    hasRung = false
    let titleBar = pages.titleBar
    pages = ScreenStack(
      [WelcomeScreen(counter: counter, mayLeave: !isLocked)],
      titleBar: titleBar,
      look: freshLook,
      words: words
    )
    pages.furtherKeys = Self.keys
  }

  /// What the kiosk itself answers on every page.
  private static let keys = [
    KeyHint(key: .function(4), label: "遮挡屏幕，按任意键返回（已登录时需要密码）"),
    KeyHint(key: .function(10), label: "退出"),
  ]

  /// The terminal is going away, or the person: the page keeps what was typed.
  public mutating func keepAll() {
    do { try pages.keep() } catch { report(error) }
  }

  /// Does what could wait until the answer to the last keys was seen: to be called when it has been
  /// shown, before the next key is waited for.
  /// - Returns: whether the page shows something new now.
  public mutating func settle() -> Bool {
    let wasPending = pages.pause != nil
    do {
      try pages.settle()
      return wasPending
    } catch {
      explain(error)
      return true
    }
  }

  private mutating func explain(_ error: any Error) {
    if let refusal = error as? Refusal {
      pages.say(Notice(refusal.explanation, .warning))
      return
    }
    pages.say(Notice(report(error).explanation, .error))
  }

  /// Hands a failure to the log.
  @discardableResult
  private func report(_ error: any Error) -> SystemFailure {
    let failure =
      error as? SystemFailure
      ?? SystemFailure(.notDone, attempt: "unexpected \(type(of: error))")
    log(failure)
    return failure
  }
}
