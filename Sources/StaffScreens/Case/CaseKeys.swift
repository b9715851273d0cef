import CaseWords
import Casework
import TextUI

extension CaseScreen {
  var bindings: [Binding<CaseScreen>] {
    switch overlay {
    case .takeOver: []
    case .reason, .note, .changes:
      [
        Binding(.enter, "确定") { try $0.answerOverlay(.enter) },
        Binding(.escape, "返回") { try $0.answerOverlay(.escape) },
      ]
    case nil: judgingKeys + decisionKeys + furtherKeys
    }
  }

  private var judgingKeys: [Binding<CaseScreen>] {
    let isOn = pane == .items && isJudging
    return [
      Binding(
        .character("Y"),
        .character("y"),
        .character(" "),
        label: isOn ? "合格" : nil
      ) { try $0.tickFit() },
      Binding(letter: "x", label: isOn ? "不合格" : nil) { try $0.tickFault() },
      Binding(letter: "a", label: isOn ? "其余合格" : nil) { page in
        try page.passRest()
        return .stay
      },
      Binding(.enter, label: isJudging ? "决定" : nil) { try $0.decide(nil) },
      Binding(letter: "t", label: canTakeOver ? "接管" : nil) { try $0.askToTakeOver() },
      isOnFiles ? look : look.onHelpPage,
      hasChanges || isOnFiles ? next.onHelpPage : next,
      hasChanges ? changes : changes.onHelpPage,
      Binding(.escape, label: isOn ? nil : "返回队列") { try $0.goBack() },
    ]
  }

  /// There is something to lay beside the older version.
  private var hasChanges: Bool { seen != nil || items.contains(where: \.isChanged) }

  /// The chosen item is a material with files.
  private var isOnFiles: Bool {
    guard pane == .items, items.indices.contains(selected) else { return false }
    return chosenMaterial.map { !application.documents.pages(of: $0).isEmpty } ?? false
  }

  private var chosenMaterial: MaterialID? {
    guard items.indices.contains(selected), case .material(let id) = items[selected].item else {
      return nil
    }
    return id
  }

  private var look: Binding<CaseScreen> {
    Binding(letter: "v", label: "看材料") { page in
      guard let screen = CaseDocumentScreen(of: page, opening: page.chosenMaterial) else {
        page.notice = Notice("这份申请没有上传的材料", .warning)
        return .stay
      }
      return .push(screen)
    }
  }

  private var next: Binding<CaseScreen> { Binding(letter: "n", label: "下一件") { try $0.openNext() } }

  private var changes: Binding<CaseScreen> {
    Binding(letter: "d", label: "对照") { page in
      page.showChanges()
      return .stay
    }
  }

  var canTakeOver: Bool {
    session.member.role.mayLead && !open.isOwn && application.status.isJudged
  }

  private var decisionKeys: [Binding<CaseScreen>] {
    [
      Binding(letter: "p", label: "决定：通过") { try $0.decide(.pass) }.onHelpPage,
      Binding(letter: "r", label: "决定：退回补正") { try $0.decide(.giveBack) }.onHelpPage,
      Binding(letter: "e", label: "决定：不符合条件") { try $0.decide(.ineligible) }.onHelpPage,
      Binding(letter: "u", label: "撤回刚作的决定") { try $0.undo() }.onHelpPage,
    ]
  }

  private var furtherKeys: [Binding<CaseScreen>] {
    [
      Binding(.backspace, .delete, label: "清除这一项的标记") { page in
        guard page.items.indices.contains(page.selected) else { return .stay }
        try page.unjudge(page.items[page.selected].item)
        return .stay
      }.onHelpPage,
      Binding(letter: "i", label: "写内部备注") { page in
        guard page.session.member.role.mayJudge else { throw Refusal.notAllowed }
        page.overlay = .note(TextField(limit: Judgement.longestText))
        return .stay
      }.onHelpPage,
      Binding(.tab, .right, label: "下一栏：核对、自动核对、经过、备注与短信") { page in
        page.turn(by: 1)
        return .stay
      }.onHelpPage,
      Binding(.backTab, .left, label: nil) { page in
        page.turn(by: -1)
        return .stay
      },
      Binding(.function(5), label: "重新读取") { page in
        try page.refresh()
        return .stay
      }.onHelpPage,
    ]
  }

  /// The `part` of clicks on panes; those on items carry 0.
  static let panePart = 1

  mutating func type(_ key: Key) throws -> Move {
    if overlay != nil { return try answerOverlay(key) }
    if case .press(let spot) = key {
      if spot.part == Self.panePart, let pane = Pane(rawValue: spot.item) {
        show(pane)
      } else if spot.part == 0, items.indices.contains(spot.item) {
        select(spot.item)
      }
      return .stay
    }
    guard pane == .items else {
      pager.type(key)
      return .stay
    }
    var table = Table([], rows: items.map { _ in Table.Row([Phrase]()) }, selected: selected)
    if table.type(key) == .moved { select(table.selected) }
    return .stay
  }

  private mutating func tickFit() throws -> Move {
    guard pane == .items, items.indices.contains(selected) else { return .stay }
    try judge(items[selected].item, fault: nil)
    return .stay
  }

  private mutating func tickFault() throws -> Move {
    guard pane == .items, items.indices.contains(selected), isJudging else {
      if !isJudging { try judge(items[selected].item, fault: nil) }
      return .stay
    }
    askFault()
    return .stay
  }

  /// Asks what is wrong with the chosen item.
  mutating func askFault() {
    let item = items[selected]
    let picker = ReasonPicker(
      "不合格：\(item.name)",
      reasons: session.office.reasons.reasons(for: item.item),
      fault: judgement(of: item.item)?.fault,
      office: session.office
    )
    overlay = .reason(item.item, picker)
  }

  private mutating func askToTakeOver() throws -> Move {
    guard canTakeOver else { throw Refusal.notAllowed }
    guard let claim = open.claim else {
      try takeOver()
      return .stay
    }
    overlay = .takeOver(
      ConfirmBox(
        "从\(ShownText(claim.byName.text))手中接管这份申请？",
        details: ["对方正在审核；接管后对方不能再作决定，已做的核对标记转给您。"],
        confirm: "接管"
      )
    )
    return .stay
  }

  private mutating func answerOverlay(_ key: Key) throws -> Move {
    switch overlay {
    case .reason(let item, var picker):
      switch picker.type(key) {
      case .open: overlay = .reason(item, picker)
      case .cancelled: overlay = nil
      case .picked(let fault):
        overlay = nil
        try judge(item, fault: fault)
      }
    case .note(var field):
      switch key {
      case .escape: overlay = nil
      case .enter:
        overlay = nil
        if field.text.contains(where: { !$0.isWhitespace }) { try addNote(field.text) }
      default:
        field.type(key)
        overlay = .note(field)
      }
    case .takeOver(var box):
      let answer = box.type(key)
      overlay = answer == .open ? .takeOver(box) : nil
      if answer == .confirmed { try takeOver() }
    case .changes(let comparison, var pager):
      if key == .escape || key == .enter || key == .character("d") {
        overlay = nil
      } else {
        pager.type(key)
        overlay = .changes(comparison, pager)
      }
    case nil: break
    }
    return .stay
  }

  private mutating func goBack() throws -> Move {
    try leave()
    return .pop
  }

  private mutating func openNext() throws -> Move {
    guard session.member.role.mayJudge else { throw Refusal.notAllowed }
    let place = QueueRow(application).place
    guard let next = try NextCase.find(session, after: place) else {
      notice = Notice("没有其他无人经手的待初审申请", .success)
      return .stay
    }
    try leave()
    return .replace(try CaseScreen(session: session, number: next, queue: queue))
  }

  /// Takes the last decision back and opens its case again.
  private mutating func undo() throws -> Move {
    guard let last = queue.decided else { throw Refusal.tooLateToUndo }
    _ = try session.undo(last.number)
    queue.decided = nil
    try leave()
    var page = try CaseScreen(session: session, number: last.number, queue: queue)
    page.notice = Notice("已撤回，申请重新待初审，短信没有发出", .success)
    page.window = window
    return .start(beneath + [page])
  }

  private mutating func decide(_ choice: DecisionScreen.Choice?) throws -> Move {
    try requireJudging()
    return .push(DecisionScreen(case: self, choice: choice))
  }
}
