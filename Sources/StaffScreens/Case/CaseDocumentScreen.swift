import CaseWords
import Casework
import DocumentViewing
import TextUI

/// The reviewer reads the papers of a case and judges them on the spot. Every file opened is
/// recorded.
struct CaseDocumentScreen: DeskScreen, ViewerScreen {
  let title: Phrase = "查看材料"
  var session: StaffSession { page.session }
  /// The case that Esc leads back to, with the ticks made here.
  private(set) var page: CaseScreen
  var viewer: DocumentViewer
  var notice: Notice?

  /// - Parameter material: the one that is opened; nil: the first of the case.
  /// - Returns: nil when no file was handed in.
  init?(of page: CaseScreen, opening material: MaterialID?) {
    self.page = page
    let files = Self.files(of: page)
    guard !files.isEmpty else { return nil }
    let (session, number) = (page.session, page.number)
    let first = files.firstIndex { $0.material == material }
    viewer = DocumentViewer(files, at: first ?? 0, by: session.surroundings.pages) {
      try session.document($0, of: number)
    }
  }

  /// What was handed in, in the order of the case; behind what has changed since the last review
  /// what lay there then.
  private static func files(of page: CaseScreen) -> [ViewedPage] {
    let (now, office) = (page.application.documents, page.session.office)
    let before = page.application.review?.last?.documents
    return page.materials.flatMap { id -> [ViewedPage] in
      let files = ViewedPage.all(of: now, [id], office)
      guard let before, before.pages(of: id) != now.pages(of: id) else { return files }
      return files + ViewedPage.all(of: before, [id], office).map(\.asEarlier)
    }
  }

  var help: [Phrase] {
    [
      "按 + 放大，方向键移动，0 看全页，W 看全宽，R 旋转；空格键往下看，PgDn、PgUp 翻页，Tab 到下一项材料。鼠标可以拖动，滚轮放大缩小。",
      "Y 判这项材料合格并到下一项，X 判不合格并选择原因。复审时，改过的材料后面跟着上次审核时的旧页。",
      "每次打开文件都会记入审计记录。",
    ]
  }

  var bindings: [Binding<CaseDocumentScreen>] {
    let isJudging = page.isJudging
    return [
      Binding(letter: "y", label: isJudging ? "合格" : nil) { try $0.tickFit() },
      Binding(letter: "x", label: isJudging ? "不合格" : nil) { try $0.tickFault() },
    ] + viewingBindings(crowded: isJudging) + [Binding(.escape, "返回") { $0.goBack() }]
  }

  var pause: Int? { viewer.pause }

  mutating func refresh() throws { try page.refresh() }
  mutating func stayInHand() throws { try page.stayInHand() }

  private mutating func tickFit() throws -> Move {
    guard let file = viewer.file else { return .stay }
    try page.judge(.material(file.material), fault: nil)
    viewer.turnMaterial(by: 1)
    notice = Notice("\(file.title)：合格", .success)
    return .stay
  }

  private mutating func tickFault() throws -> Move {
    guard let file = viewer.file else { return .stay }
    try page.requireJudging()
    page.select(.material(file.material))
    page.askFault()
    return goBack(selecting: false)
  }

  private mutating func goBack(selecting isSelecting: Bool = true) -> Move {
    if isSelecting, let file = viewer.file { page.select(.material(file.material)) }
    return .start(page.beneath + [page])
  }
}
