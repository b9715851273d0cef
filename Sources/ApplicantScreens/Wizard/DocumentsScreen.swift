import Casework
import TextUI

/// Step ②: the papers that the answers call for, and the pages that were attached to each.
struct DocumentsScreen: SignedInScreen {
  /// What the keys act on.
  enum Stop: Hashable { case list, pages, back, next }

  let session: ApplicantSession
  let counter: Counter
  /// Opened from the check page for one change, so 下一步 leads back there.
  let returnsToCheck: Bool
  var draft: Draft
  var notice: Notice?
  var stop = Stop.list
  var table: Table
  var pageTable: Table
  /// A page that Y removes, and the question about it.
  var removal: (place: Int, box: ConfirmBox)?
  var summary: ErrorSummary<MaterialID>?
  /// The draft on disk says that the person has come as far as here.
  private var isPlaceKept: Bool
  /// 下一步 was pressed: what is missing stands out from now on.
  var isChecked = false
  /// What was marked, when the draft corrects a returned application.
  let mending: Mending?
  /// Also what is not marked may be changed.
  var isUnlocked: Bool

  init(
    session: ApplicantSession,
    counter: Counter,
    draft: Draft,
    returnsToCheck: Bool = false
  ) {
    self.session = session
    self.counter = counter
    self.returnsToCheck = returnsToCheck
    self.draft = draft
    mending = Mending(draft, session: session)
    isUnlocked = mending == nil
    table = Table(
      [Table.Column("需要的材料"), Table.Column("类别", width: 14), Table.Column("状态", width: 16)],
      part: Self.listPart
    )
    pageTable = Table(
      [
        Table.Column("页", width: 2, trailing: true), Table.Column("文件"),
        Table.Column("类型", width: 4), Table.Column("大小", width: 9, trailing: true),
        Table.Column("上传时间", width: 11),
      ],
      part: Self.pagesPart
    )
    pageTable.showsHeadings = false
    isPlaceKept = draft.place == .documents
    showRows()
    let missing = mending == nil ? list.missing.first?.first : nil
    table.select(list.requirements.firstIndex { $0.material == missing } ?? 0)
    showRows()
  }

  static let listPart = 1
  static let pagesPart = 2
  static let buttonsPart = 3
  static let overlayPart = 4

  var title: Phrase { "证明材料" }

  var help: [Phrase] {
    [
      "按您的申领事由和住所类型列出需要的材料：“必须”的每项至少一页，“任选其一”的几项中有一项就够，“选传”的没有可以不传。",
      "选中一项按 Enter 或 A 添加文件（JPEG、PNG、PDF），按 V 看标注样本，按空格键查看已上传的页；Tab 转到各页，Enter 查看，Del 删除，+ 和 - 调整顺序。",
      "标有“数据共享核验”的材料可以按 D 改由工作人员在线核对，无需上传。",
      "每次添加、删除都立即保存。按 Esc 返回上一步，不会丢失已上传的材料。",
    ]
  }

  var list: MaterialList { MaterialList(draft, session: session, mending) }

  /// The material whose row is chosen; nil before ground and dwelling are answered.
  var chosen: MaterialRequirement? {
    let requirements = list.requirements
    return requirements.indices.contains(table.selected) ? requirements[table.selected] : nil
  }

  var pages: [DocumentPage] {
    chosen.map { draft.documents.pages(of: $0.material.id) } ?? []
  }

  /// The chosen material is as it was returned with nothing said against it: then it is said how
  /// it can be changed all the same.
  mutating func isStopped() -> Bool {
    guard let mending, !isUnlocked, let material = chosen?.material.id,
      !mending.materials.contains(material), draft.documents.settled.contains(material)
    else { return false }
    notice = Notice("这一项没有标注，按 F7 解锁后可以修改", .warning)
    return true
  }

  mutating func resume() throws {
    guard let kept = try session.draft() else { return }
    draft = kept
    isPlaceKept = draft.place == .documents
    showRows()
  }

  mutating func settle() throws -> Move {
    try keep()
    return .stay
  }

  /// Only the place is new, and every page is kept already.
  mutating func keep() throws {
    guard !isPlaceKept else { return }
    isPlaceKept = true
    draft.place = .documents
    try session.keep(draft)
  }

  /// Fits the tables and the focus to the draft.
  mutating func showRows() {
    table.rows = list.rows(Look(), isChecked: isChecked)
    pageTable.rows = pages.enumerated().map { index, page in
      Table.Row([
        ShownText("\(index + 1)"), ShownText(page.name), page.kind.name,
        ShownText(bytes: page.size),
        page.attachedAt.dayAndClock,
      ])
    }
    if stop == .pages, pages.isEmpty { stop = .list }
  }
}
