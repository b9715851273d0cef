import CaseWords
import Casework
import TextUI

extension HomeScreen {
  var bindings: [Binding<HomeScreen>] {
    if question != nil { return [] }
    return [
      Binding(.enter, label: focus == .list ? "打开" : "确定") { try $0.enter() },
      Binding(.tab, label: nil) { $0.step(by: 1) },
      Binding(.backTab, label: nil) { $0.step(by: -1) },
      Binding(.character("N"), .character("n"), label: "新建预约") { try $0.act(.apply) },
      Binding(.character("M"), .character("m"), label: "短信与消息") { try $0.act(.messages) },
      Binding(.character("P"), .character("p"), label: nil) { try $0.act(.password) },
      Binding(.escape, label: "退出登录") { try $0.act(.signOut) },
    ]
  }

  mutating func type(_ key: Key) throws -> Move {
    if var question {
      let answer = question.box.type(key)
      ask(answer == .open ? question : nil)
      return answer == .confirmed ? try confirm(question.act) : .stay
    }
    if case .press(let spot) = key, spot.part == Self.actionPart {
      guard let action = Action(rawValue: spot.item) else { return .stay }
      choose(.action(action))
      return try act(action)
    }
    switch (focus, key) {
    case (.action, .left): return step(by: -1)
    case (.action, .right): return step(by: 1)
    case (.action, .up) where !entries.isEmpty:
      choose(.list)
      return .stay
    case (.list, .down) where table.selected >= entries.count - 1:
      choose(.action(.apply))
      return .stay
    default: break
    }
    switch moveInTable(key) {
    case .activated: return try enterChosen()
    case .moved:
      choose(.list)
      return .stay
    case .ignored: return .stay
    }
  }

  /// The `part` of clicks on the buttons; those on rows carry 0.
  static let actionPart = 1

  private mutating func step(by count: Int) -> Move {
    var places: [Focus] = Action.allCases.map { .action($0) }
    if !entries.isEmpty { places.insert(.list, at: 0) }
    let index = places.firstIndex(of: focus) ?? 0
    choose(places[(index + count + places.count) % places.count])
    return .stay
  }

  private mutating func enter() throws -> Move {
    switch focus {
    case .list: try enterChosen()
    case .action(let action): try act(action)
    }
  }

  private mutating func enterChosen() throws -> Move {
    switch chosen {
    case .draft(let draft):
      return openWizard(draft)
    case .application(let application):
      return .push(try Routes.page(of: application, session: session, counter: counter))
    case nil:
      return .stay
    }
  }

  private func openWizard(_ draft: Draft) -> Move {
    var home = self
    home.notice = nil
    // Back from the wizard Enter leads on with the draft, not to the question of dropping it.
    home.choose(.list)
    return .start([home] + Routes.wizard(draft, session: session, counter: counter))
  }

  private mutating func act(_ action: Action) throws -> Move {
    switch action {
    case .apply:
      if let draft = try session.draft() {
        ask(.replaceDraft(of: ShownText(draft.answers.name)))
        return .stay
      }
      return try apply()
    case .messages: return .push(try MessagesScreen(session: session))
    case .password: return .push(ChangePasswordScreen(session: session))
    case .signOut:
      ask(.signOut)
      return .stay
    }
  }

  private mutating func confirm(_ act: HomeQuestion.Act) throws -> Move {
    switch act {
    case .replaceDraft:
      return try apply()
    case .signOut:
      var welcome = WelcomeScreen(counter: counter)
      welcome.notice = Notice("已退出登录，未提交的内容已保存为草稿", .success)
      return .start([welcome])
    }
  }

  private mutating func apply() throws -> Move {
    do {
      let draft = try session.newDraft()
      try resume()
      return openWizard(draft)
    } catch let refusal as Refusal {
      notice = Notice(refusal.explanation, .warning)
      return .stay
    }
  }
}
