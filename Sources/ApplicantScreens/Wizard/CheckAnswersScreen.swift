import CaseWords
import Casework
import TextUI

/// 核对: everything on one page; each row can be changed and comes straight back; then 提交.
public struct CheckAnswersScreen: SignedInScreen {
  public var notice: Notice?
  let session: ApplicantSession
  let counter: Counter
  private(set) var draft: Draft
  private(set) var rows: [CheckAnswersRow]
  /// The row in focus; behind the last row stand 提交 and 返回.
  private(set) var focus = 0
  private(set) var problems: ErrorSummary<CheckAnswersRow.Target>?

  /// The draft on disk says that the person has come as far as here.
  private var isPlaceKept: Bool

  public init(session: ApplicantSession, counter: Counter, draft: Draft) {
    self.session = session
    self.counter = counter
    self.draft = draft
    isPlaceKept = draft.place == .check
    rows = CheckAnswersRow.all(of: draft, session: session)
  }

  public var title: Phrase { "核对" }

  public var help: [Phrase] {
    [
      "请逐行核对。要修改哪一行，就选中它按 Enter：改完直接回到这里，其他内容不变。",
      "身份证号选中时显示全部数字。确认无误后到页末按“提交”，接着选择预约日期。",
    ]
  }

  /// The focus on 提交 and on 返回.
  var submitFocus: Int { rows.count }
  var backFocus: Int { rows.count + 1 }

  public var bindings: [Binding<CheckAnswersScreen>] {
    guard problems == nil else {
      return [
        Binding(.enter, "前往修改") { try $0.type(.enter) },
        Binding(.escape, "关闭") { try $0.type(.escape) },
      ]
    }
    let act: Phrase =
      focus == submitFocus ? "提交" : focus == backFocus ? "返回" : "修改这一行"
    return [
      Binding(.down, .tab, label: "下一行") { $0.move(to: $0.focus + 1) },
      Binding(.up, .backTab, label: nil) { $0.move(to: $0.focus - 1) },
      Binding(.enter, act) { try $0.act() },
      Binding(.end, .last, label: "到页末") { $0.move(to: $0.submitFocus) },
      Binding(.home, .first, label: nil) { $0.move(to: 0) },
      Binding(.pageDown, label: nil) { $0.move(to: min($0.focus + 8, $0.submitFocus)) },
      Binding(.pageUp, label: nil) { $0.move(to: max($0.focus - 8, 0)) },
      Binding(.escape, "返回") { _ in .pop },
    ]
  }

  public mutating func type(_ key: Key) throws -> Move {
    if var summary = problems {
      switch summary.type(key) {
      case .open: problems = summary
      case .closed: problems = nil
      case .jump(let target):
        problems = nil
        return try open(target)
      }
      return .stay
    }
    switch key {
    case .press(let spot) where (0...backFocus).contains(spot.item):
      focus = spot.item
      return try act()
    case .mouse(let mouse) where mouse.button == .wheelDown: return move(to: focus + 1)
    case .mouse(let mouse) where mouse.button == .wheelUp: return move(to: max(0, focus - 1))
    default: return .stay
    }
  }

  public mutating func resume() throws {
    guard let kept = try session.draft(), kept.id == draft.id else { return }
    draft = kept
    isPlaceKept = draft.place == .check
    rows = CheckAnswersRow.all(of: draft, session: session)
    focus = min(focus, backFocus)
  }

  public mutating func settle() throws -> Move {
    try keep()
    return .stay
  }

  /// Only the place is new, and every answer is kept already.
  public mutating func keep() throws {
    guard !isPlaceKept else { return }
    isPlaceKept = true
    draft.place = .check
    draft.savedAt = try session.keep(draft)
  }

  private mutating func move(to place: Int) -> Move {
    focus = (place + backFocus + 1) % (backFocus + 1)
    return .stay
  }

  private mutating func act() throws -> Move {
    switch focus {
    case submitFocus: return try submit()
    case backFocus: return .pop
    default: return rows.indices.contains(focus) ? try open(rows[focus].target) : .stay
    }
  }

  /// Opens the page of a row; it leads straight back here.
  private func open(_ target: CheckAnswersRow.Target) throws -> Move {
    var draft = draft
    switch target {
    case .answer(let field):
      draft.place = .basicInfo(field)
      draft.savedAt = try session.keep(draft)
      return .push(
        BasicInfoScreen(session: session, counter: counter, draft: draft, returnsToCheck: true)
      )
    case .documents:
      return .push(
        DocumentsScreen(session: session, counter: counter, draft: draft, returnsToCheck: true)
      )
    }
  }

  /// Submits. Pressed twice it still makes one application: the draft's name is its guard.
  private mutating func submit() throws -> Move {
    do {
      let application = try session.submit(draft)
      return .start(
        try Routes.afterSubmitting(application, session: session, counter: counter)
      )
    } catch let refusal as Refusal {
      problems = ErrorSummary(refusal.problems(office: session.office))
      notice = Notice("还没有提交：有内容需要修改", .error)
      return .stay
    }
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    CheckAnswersDrawing(screen: self).draw(on: &frame, in: area)
    let room = Rect(x: area.x, y: area.y + 2, width: area.width, height: area.height - 2)
    problems?.draw(on: &frame, in: room)
  }
}

extension Refusal {
  /// What has to be put right before the draft can be submitted, and where.
  fileprivate func problems(office: Office) -> [(CheckAnswersRow.Target, Phrase)] {
    if case .answers(let refused) = self {
      return refused.summary.map { (.answer($0.field), $0.words) }
    }
    guard case .materialsMissing(let groups) = self else {
      return [(.answer(fieldConcerned), explanation)]
    }
    return groups.map { group in
      let titles = group.compactMap { office.materials.material($0)?.title.phrase }
      return (.documents, Self.missing(titles))
    }
  }

  private static func missing(_ titles: [Phrase]) -> Phrase {
    guard let first = titles.first else { return "缺少必须提供的材料" }
    return titles.dropFirst().reduce("缺少\(first)") { "\($0) 或 \($1)" }
  }
}
