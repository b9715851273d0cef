import CaseWords
import Casework
import TextUI

extension QueueScreen {
  var bindings: [Binding<QueueScreen>] {
    if filterBox != nil {
      return [
        Binding(.enter, "应用") { try $0.answerFilter(.enter) },
        Binding(.escape, "返回") { try $0.answerFilter(.escape) },
      ]
    }
    if search != nil {
      return [
        Binding(.enter, "到列表") { try $0.answerSearch(.enter) },
        Binding(.escape, "清除查找") { try $0.answerSearch(.escape) },
      ]
    }
    return lineKeys + tabKeys + furtherKeys
  }

  private var lineKeys: [Binding<QueueScreen>] {
    let canUndo = decided?.secondsLeft(at: session.surroundings.now()) != nil
    return [
      Binding(.enter, label: "打开") { try $0.enter() },
      Binding(letter: "n", label: "下一件") { try $0.openNext() },
      Binding(.character("/"), .character("／"), label: "查找") { page in
        page.startSearch()
        return .stay
      },
      Binding(letter: "f", label: "筛选") { page in
        try page.openFilter()
        return .stay
      },
      Binding(letter: "u", label: canUndo ? "撤回" : nil) { try $0.undo() },
      Binding(.escape, label: scope.words != nil || !scope.filter.isEmpty ? "全部显示" : nil) { page in
        try page.clear()
        return .stay
      },
    ]
  }

  private var tabKeys: [Binding<QueueScreen>] {
    QueueTab.allCases.enumerated().map { index, tab in
      Binding(
        .character(Character("\(index + 1)")),
        .press(Spot(part: Self.tabPart, item: index)),
        label: tab.phrase
      ) { page in
        try page.open(tab)
        return .stay
      }.onHelpPage
    } + [
      Binding(.right, .tab, label: "下一个页签") { page in
        try page.turn(by: 1)
        return .stay
      }.onHelpPage,
      Binding(.left, .backTab, label: "上一个页签") { page in
        try page.turn(by: -1)
        return .stay
      }.onHelpPage,
    ]
  }

  private var furtherKeys: [Binding<QueueScreen>] {
    [
      Binding(letter: "s", label: "排列：收件先后、预约日期、姓名拼音") { page in
        try page.turnOrder()
        return .stay
      }.onHelpPage,
      Binding(letter: "w", label: "窗口：今日到场") { .push(try DayScreen(session: $0.session)) }
        .onHelpPage,
      Binding(letter: "c", label: "停办一天（所领导）") { page in
        guard page.session.member.role.mayLead else { throw Refusal.notAllowed }
        return .push(try CloseDayScreen(session: page.session))
      }.onHelpPage,
      Binding(letter: "p", label: "修改密码") {
        .push(NewPasswordScreen(session: $0.session, isFirst: false))
      }
      .onHelpPage,
      Binding(.function(5), label: "刷新，移去已离开的申请") { page in
        try page.reload(choosing: page.list.chosen?.row.number)
        return .stay
      }.onHelpPage,
      Binding(.function(6), label: "显示或遮住姓名") { page in
        page.toggleNames()
        return .stay
      }.onHelpPage,
    ]
  }

  /// The `part` of clicks on tabs; those on rows carry 0.
  static let tabPart = 2

  mutating func type(_ key: Key) throws -> Move {
    if filterBox != nil { return try answerFilter(key) }
    if search != nil { return try answerSearch(key) }
    if case .press(let spot) = key, spot.part == 0 {
      let place = list.firstSeen(height) + spot.item
      guard list.entries.indices.contains(place) else { return .stay }
      if place == list.selected { return try enter() }
      try choose(place)
      return .stay
    }
    _ = try moveInList(key)
    return .stay
  }

  private mutating func answerFilter(_ key: Key) throws -> Move {
    try typeInFilter(key)
    return .stay
  }

  private mutating func answerSearch(_ key: Key) throws -> Move {
    try typeInSearch(key)
    return .stay
  }

  private mutating func enter() throws -> Move {
    guard let row = list.chosen?.row else { return .stay }
    return .push(try CaseScreen(session: session, number: row.number, queue: self))
  }

  /// The first case that waits and that nobody has, whichever tab is open.
  private mutating func openNext() throws -> Move {
    guard session.member.role.mayJudge else { throw Refusal.notAllowed }
    guard let number = try NextCase.find(session) else {
      notice = Notice("没有无人经手的待初审申请", .success)
      return .stay
    }
    return .push(try CaseScreen(session: session, number: number, queue: self))
  }
}
