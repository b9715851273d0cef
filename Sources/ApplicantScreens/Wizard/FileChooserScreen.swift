import Casework
import DocumentViewing
import TextUI

/// Chooses the files of one material, usually from the applicant's stick. What is chosen is read,
/// judged by its content and kept before the page says so; after a refusal nothing has moved.
struct FileChooserScreen: SignedInScreen {
  let session: ApplicantSession
  let counter: Counter
  let requirement: MaterialRequirement
  var draft: Draft
  var notice: Notice?
  /// nil: the allowed folders themselves are listed.
  var folder: ShelfFolder?
  var table: Table
  /// What was typed to narrow the list.
  var filter = TextField(limit: 64)
  /// A path being typed; nil: the keys act on the list.
  var typedPath: TextField?
  /// The file that is seen beside the list, and which it is.
  var preview: FilePreview?
  var previewed: ShelfPath?
  /// When the chosen file is read; nil: it was, or none is chosen.
  var previewDue: Moment?
  /// A file on its way; nil: the keys choose.
  var taking: Taking?
  /// The list shows no dates.
  var isNarrow = true

  init(
    session: ApplicantSession,
    counter: Counter,
    requirement: MaterialRequirement,
    draft: Draft
  ) {
    self.session = session
    self.counter = counter
    self.requirement = requirement
    self.draft = draft
    table = Table(Self.columns(narrow: true), part: Self.listPart)
    openFirst()
  }

  static func columns(narrow isNarrow: Bool) -> [Table.Column] {
    let name = Table.Column("名称")
    let size = Table.Column("大小", width: 8, trailing: true)
    if isNarrow { return [name, size, Table.Column("", width: 4)] }
    return [name, size, Table.Column("修改日期", width: 10), Table.Column("", width: 10)]
  }

  /// Of the allowed folders.
  static let rootColumns = [Table.Column("名称")]

  static let listPart = 1
  static let pathPart = 2
  static let filterPart = 3

  var title: Phrase { "选择文件" }

  var help: [Phrase] {
    [
      "从U盘等允许的文件夹中选择图片或PDF。文件按内容识别：JPEG、PNG、PDF，每个不超过10 MB，每项材料最多\(requirement.maxPages)页。",
      "Enter 上传所选文件并返回；空格键上传后留在这里，可以接着选下一页。← 或 Backspace 回到上一级，F5 重新读取。",
      "直接输入文件名中的字、拼音或拼音首字母可以缩小列表，Esc 清空。按 Tab 可以输入完整路径。",
      "带“✓”的文件在本次申请中已经有了（按名称和大小判断）。选中的文件会复制保存，之后可以拔出U盘。",
      "停在一个文件上，旁边就显示它的第一页：是不是该交的那一页，能不能收。文件在受限的独立程序中打开。",
    ]
  }

  var bindings: [Binding<FileChooserScreen>] {
    if taking != nil {
      return [
        Binding(.escape, "取消") { page in
          page.taking = nil
          page.notice = Notice("已取消，没有上传")
          return .stay
        }
      ]
    }
    if typedPath != nil {
      return [
        Binding(.enter, "打开") { try $0.openTyped() },
        Binding(.escape, .tab, .backTab, label: "返回列表") { $0.editPath(false) },
      ]
    }
    let kind = folder?.entry(table.selected)?.kind
    let isFile = kind == .file
    let enterWords: Phrase? = isFile ? "上传" : kind == .other || table.count == 0 ? nil : "打开"
    return [
      Binding(.enter, label: enterWords) { try $0.take(staying: false) },
      Binding(.character(" "), label: isFile ? "连续上传" : nil) { try $0.take(staying: true) },
      Binding(.left, label: canGoUp ? "上级" : nil) { $0.goUp() },
      Binding(.tab, label: nil) { $0.editPath(true) },
      Binding(.escape, "返回") { $0.leave() },
      Binding(.function(5), label: nil) { $0.readAgain() },
    ]
  }

  mutating func type(_ key: Key) throws -> Move {
    guard taking == nil else { return .stay }
    if case .press(let spot) = key { return try press(spot) }
    if typedPath != nil {
      typedPath?.type(key)
      return .stay
    }
    if key == .backspace, filter.characters.isEmpty { return goUp() }
    switch table.type(key) {
    case .moved, .activated: return .stay
    case .ignored: break
    }
    if filter.type(key) == .changed { applyFilter() }
    return .stay
  }

  mutating func keep() throws { try session.keep(draft) }

  private mutating func press(_ spot: Spot) throws -> Move {
    switch spot.part {
    case Self.pathPart:
      if typedPath == nil { _ = editPath(true) }
      typedPath?.type(.press(spot))
    case Self.filterPart:
      typedPath = nil
      filter.type(.press(spot))
    default:
      typedPath = nil
      if case .activated = table.type(.press(spot)) { return try take(staying: false) }
    }
    return .stay
  }

  /// Esc goes one level back: out of the filter first.
  private mutating func leave() -> Move {
    guard !filter.characters.isEmpty else { return .pop }
    filter.text = ""
    applyFilter()
    return .stay
  }

  private mutating func editPath(_ isEdited: Bool) -> Move {
    typedPath = isEdited ? TextField(pathText, limit: 1024) : nil
    return .stay
  }
}
