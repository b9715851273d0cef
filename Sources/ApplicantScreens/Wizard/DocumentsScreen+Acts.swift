import CaseWords
import Casework
import TextUI

/// What a person can do with the materials; each act is on disk when the page says so.
extension DocumentsScreen {
  /// Goes to a material of the list; nothing happens when the list lacks it.
  mutating func choose(_ material: MaterialID) {
    guard let row = list.requirements.firstIndex(where: { $0.material.id == material }) else {
      return
    }
    table.select(row)
    showRows()
  }

  mutating func attach() -> Move {
    guard let chosen, !isStopped() else { return .stay }
    let chooser = FileChooserScreen(
      session: session,
      counter: counter,
      requirement: chosen,
      draft: draft
    )
    return .push(chooser)
  }

  /// Looks at the page chosen, or at the first of the material chosen.
  mutating func look() -> Move {
    guard let chosen else { return .stay }
    guard !pages.isEmpty else {
      notice = Notice("这项材料还没有上传，没有可查看的页", .warning)
      return .stay
    }
    return .push(
      DocumentScreen(
        draft.documents,
        of: list.requirements.map(\.material.id),
        opening: chosen.material.id,
        at: stop == .pages ? pageTable.selected : 0,
        session: session
      )
    )
  }

  mutating func showSample() -> Move {
    guard let chosen else { return .stay }
    let materials = list.requirements.map(\.material.id)
    return .push(
      SampleScreen(material: chosen.material.id, office: session.office, among: materials)
    )
  }

  mutating func toggleSharing() throws -> Move {
    guard let material = chosen?.material, !isStopped() else { return .stay }
    let isShared = !draft.documents.isShared(material.id)
    try change { $0.share(material.id, isShared) }
    notice =
      isShared
      ? Notice("已选择数据共享核验，无需上传：\(material.title.phrase)", .success)
      : Notice("已取消数据共享核验，请上传：\(material.title.phrase)")
    return .stay
  }

  mutating func askRemoval() -> Move {
    if isStopped() { return .stay }
    let pages = pages
    guard !pages.isEmpty else {
      notice = Notice("这项材料还没有上传，没有可删除的页", .warning)
      return .stay
    }
    if stop != .pages, pages.count > 1 {
      stop = .pages
      notice = Notice("请用↑↓选择要删除的页，再按 Del", .warning)
      return .stay
    }
    let place = stop == .pages ? pageTable.selected : 0
    let name = ShownText(pages[place].name)
    let box = ConfirmBox(
      "删除第\(place + 1)页：\(name)？",
      details: ["只从本次申请中删除，U盘上的文件不变。"],
      confirm: "删除",
      decline: "不删除",
      part: Self.overlayPart
    )
    removal = (place, box)
    return .stay
  }

  mutating func removePage(at place: Int) throws {
    guard let material = chosen?.material, pages.indices.contains(place) else { return }
    let name = ShownText(pages[place].name).truncated(toWidth: 40)
    try change { $0.remove(at: place, from: material.id) }
    notice = Notice("已删除：\(name)", .success)
  }

  mutating func movePage(by step: Int) throws -> Move {
    if isStopped() { return .stay }
    let place = pageTable.selected
    guard let material = chosen?.material, pages.indices.contains(place + step) else {
      notice = Notice(step < 0 ? "已经是第一页" : "已经是最后一页")
      return .stay
    }
    try change { $0.move(at: place, by: step, in: material.id) }
    pageTable.select(place + step)
    notice = Notice("已移到第\(place + step + 1)页", .success)
    return .stay
  }

  /// Leads on when nothing is missing; else names everything that is.
  mutating func proceed() -> Move {
    let missing = list.missing
    guard missing.isEmpty else {
      isChecked = true
      showRows()
      let errors = missing.compactMap { materials in
        materials.first.map { ($0.id, Self.missingWords(materials)) }
      }
      summary = ErrorSummary(errors, part: Self.overlayPart)
      return .stay
    }
    guard !list.requirements.isEmpty else {
      notice = Notice("请先返回填写申领事由和住所类型", .error)
      return .stay
    }
    if returnsToCheck { return .pop }
    return .push(CheckAnswersScreen(session: session, counter: counter, draft: draft))
  }

  private static func missingWords(_ materials: [Material]) -> Phrase {
    let names = MaterialList.alternatives(materials)
    return materials.count == 1 ? "还没有上传：\(names)" : "还没有上传，任选其一即可：\(names)"
  }

  /// Changes the papers and keeps the draft at once; nothing changes when it cannot be kept.
  private mutating func change(_ edit: (inout Documents) -> Void) throws {
    var changed = draft
    edit(&changed.documents)
    try session.keep(changed)
    draft = changed
    showRows()
  }
}
