import CaseWords
import Casework
import TextUI

/// 我的申请人: everybody the account applies for, where each stands, and what can be done next.
struct HomeScreen: SignedInScreen {
  /// What can be done beside opening an application, in the order of the buttons.
  enum Action: Int, Sendable, CaseIterable {
    case apply
    case messages
    case password
    case signOut
  }

  /// A row of the list.
  enum Entry: Sendable {
    case draft(Draft)
    case application(Application)
  }

  /// What the keys act on.
  enum Focus: Sendable, Hashable {
    case list
    case action(Action)
  }

  let title: Phrase = "我的申请人"
  let session: ApplicantSession
  let counter: Counter
  var notice: Notice?
  private(set) var entries: [Entry] = []
  private(set) var peopleCount = 0
  private(set) var table = Table([
    Table.Column("申请人", width: 16), Table.Column("状态", width: 26),
    Table.Column("下一步"),
  ])
  private(set) var focus = Focus.list
  private(set) var question: HomeQuestion?

  /// - Throws: `SystemFailure` when the applications cannot be read.
  init(session: ApplicantSession, counter: Counter, notice: Notice? = nil) throws {
    self.session = session
    self.counter = counter
    self.notice = notice
    try resume()
    if entries.isEmpty { focus = .action(.apply) }
    if notice == nil, case .draft? = entries.first {
      self.notice = Notice("有一份未提交的草稿，按 Enter 继续填写")
    }
  }

  var help: [Phrase] {
    [
      "这里列出您为哪些人办理、进展如何。每个账户同时最多为5人办理，有人办结或取消后名额会空出来。",
      "用 ↑↓ 选择一份申请，按 Enter 查看预约、修改或取消；草稿按 Enter 从上次的位置继续填写。",
      "N 新建预约，M 短信与消息，P 修改密码。离开前请按 F10 退出登录。",
    ]
  }

  mutating func resume() throws {
    let draft = try session.draft()
    entries =
      (draft.map { [Entry.draft($0)] } ?? []) + (try session.applications().map(Entry.application))
    peopleCount = try session.peopleCount()
    let today = session.surroundings.today
    table.rows = entries.map { entry in
      switch entry {
      case .draft(let draft): row(of: draft)
      case .application(let application): row(of: application, today: today)
      }
    }
    if entries.isEmpty, focus == .list { focus = .action(.apply) }
  }

  private func row(of draft: Draft) -> Table.Row {
    let name = ShownText(draft.answers.name)
    return Table.Row([
      name.isEmpty ? "（未填姓名）" : Phrase(name),
      draft.mending == nil ? "▸ 草稿" : "▸ 修改中", "继续填写 · \(draft.place.phrase)",
    ])
  }

  private func row(of application: Application, today: CalendarDay) -> Table.Row {
    let status = StatusWords(application, office: session.office, today: today)
    return Table.Row(
      [Phrase(ShownText(application.info.name.text)), status.marked, status.nextStep],
      style: status.style
    )
  }

  /// The entry that Enter opens.
  var chosen: Entry? {
    entries.indices.contains(table.selected) ? entries[table.selected] : nil
  }

  mutating func choose(_ focus: Focus) { self.focus = focus }

  mutating func ask(_ question: HomeQuestion?) { self.question = question }

  mutating func moveInTable(_ key: Key) -> Table.Event { table.type(key) }
}

extension DraftPlace {
  /// The step of the wizard.
  var phrase: Phrase {
    switch self {
    case .basicInfo: "① 基本信息"
    case .documents: "② 证明材料"
    case .check: "核对"
    }
  }
}
