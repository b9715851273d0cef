import CaseWords
import Casework
import TextUI

/// The review desk as the staff of a station meet it: the pages, and around them what belongs to
/// none: leaving, the curtain, the warning when nobody is there, failures in words.
public struct Desk: Sendable {
  let door: StaffDoor
  private let words: @Sendable (Language) -> Catalogue
  private let log: @Sendable (SystemFailure) -> Void
  var pages: ScreenStack
  var curtain: Curtain?
  var question: LeavingQuestion?
  var idle: IdleWatch
  var hasRung = false
  /// The member has left the program.
  public private(set) var isOver = false

  /// A session that nobody attends ends when its claims run out.
  public static let idleTimes = IdleTimes(
    warnAfter: Claim.lifetime - 60,
    wipeAfter: Claim.lifetime
  )

  /// - Parameters:
  ///   - idle: when the desk warns and signs out.
  ///   - banner: said beside the service's name on every page: 演示.
  ///   - notice: said once, on the first page: why it starts in English.
  ///   - log: takes what the person is not told of a failure.
  /// - Throws: `SystemFailure` when it cannot be told whether there is any staff yet.
  public init(
    door: StaffDoor,
    look: Look,
    idle: IdleTimes = Desk.idleTimes,
    banner: Phrase? = nil,
    notice: Notice? = nil,
    words: @escaping @Sendable (Language) -> Catalogue,
    log: @escaping @Sendable (SystemFailure) -> Void = { _ in }
  ) throws {
    self.door = door
    self.words = words
    self.log = log
    self.idle = IdleWatch(times: idle, at: door.surroundings.now())
    let titleBar = TitleBar(service: "杭州市居住证审核工作台", banner: banner)
    pages = ScreenStack(
      [try Self.firstPage(door)],
      titleBar: titleBar,
      look: look,
      words: words
    )
    pages.furtherKeys = Self.keys
    if let notice { pages.say(notice) }
  }

  /// Signing in, or making the first administrator while there is nobody.
  private static func firstPage(_ door: StaffDoor) throws -> any Screen {
    try door.isUnstaffed() ? SetupScreen(door: door) : StaffSignInScreen(door: door)
  }

  var now: Moment { door.surroundings.now() }

  /// The member whose pages lie open, if any.
  var session: StaffSession? {
    for page in pages.screens.reversed() {
      if let page = page as? any DeskScreen { return page.session }
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
    // The time may have run out while the process slept: then this key is another person's.
    if tick() == .clearScrollback { return .clearScrollback }
    let wasWarned = isWarning
    touch()
    if wasWarned { return nil }
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
      question = session == nil ? .leaveProgram : .signOut
      return nil
    case .character("?"), .character("？"):
      guard let page = pages.screens.last as? any DeskScreen, !page.takesText else {
        return answerPage(key)
      }
      return answerPage(.function(1))
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
    do {
      try pages.handle(key)
      try stayInHand()
    } catch { explain(error) }
    if pages.isEmpty { startAnew() }
    return nil
  }

  /// A key was pressed: the case that lies open stays with who pressed it.
  private mutating func stayInHand() throws {
    try pages.changeTop { page in
      guard var open = page as? any DeskScreen else { return }
      try open.stayInHand()
      page = open
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
      pages.say(Notice("已退出登录", .success))
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
    pages.say(Notice("已退出登录"))
    return .clearScrollback
  }

  /// Lays back what was in hand, signs out and shows the first page.
  mutating func putAway() {
    keepAll()
    if let session {
      do { try session.signOut() } catch { report(error) }
    }
    startAnew()
  }

  private mutating func startAnew() {
    curtain = nil
    question = nil
    hasRung = false
    let first: any Screen
    do { first = try Self.firstPage(door) } catch {
      report(error)
      first = StaffSignInScreen(door: door)
    }
    pages = ScreenStack([first], titleBar: pages.titleBar, look: pages.look, words: words)
    pages.furtherKeys = Self.keys
  }

  /// What the desk itself answers on every page.
  private static let keys = [
    KeyHint(key: .character("?"), label: "帮助：这一页的全部按键"),
    KeyHint(key: .function(4), label: "遮挡屏幕，按任意键返回（已登录时需要密码）"),
    KeyHint(key: .function(10), label: "退出"),
  ]

  /// The terminal is going away, or the person: what is in hand is laid back.
  public mutating func keepAll() {
    do { try pages.keep() } catch { report(error) }
    for case let page as any DeskScreen in pages.screens {
      do { try page.leave() } catch { report(error) }
    }
  }

  /// Does what could wait until the answer to the last keys was seen: to be called when it has
  /// been shown, before the next key is waited for.
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

  /// Another process has written: the page on top reads anew what it shows.
  public mutating func refresh() {
    do {
      try pages.changeTop { page in
        guard var desk = page as? any DeskScreen else { return }
        try desk.refresh()
        page = desk
      }
    } catch { explain(error) }
  }

  private mutating func explain(_ error: any Error) {
    if let refusal = error as? Refusal {
      pages.say(Notice(refusal.deskExplanation, .warning))
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
