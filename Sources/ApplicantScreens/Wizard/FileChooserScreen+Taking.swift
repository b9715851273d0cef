import CaseWords
import Casework
import DocumentViewing
import TextUI

/// Taking what is chosen: a folder is opened, a file examined and uploaded.
extension FileChooserScreen {
  /// A file that is being examined before it is uploaded.
  struct Taking: Sendable {
    let path: ShelfPath
    /// Further files are to be chosen afterwards.
    let isStaying: Bool
    var file: FilePreview

    var name: String { String(decoding: path.name ?? [], as: UTF8.self) }
  }

  /// Opens the folder or uploads the file that is chosen.
  mutating func take(staying: Bool) throws -> Move {
    guard let folder else {
      guard counter.shelf.roots.indices.contains(table.selected) else { return .stay }
      let root = table.selected
      return open { () throws(FileShelfProblem) in try ShelfPath(root: root) }
    }
    guard let entry = folder.entry(table.selected) else { return .stay }
    switch entry.kind {
    case .folder:
      return open { () throws(FileShelfProblem) in try folder.path.appending(entry.name) }
    case .other:
      return refuse(FileShelfProblem.notARegularFile)
    case .file:
      do {
        return attach(try folder.path.appending(entry.name), staying: staying)
      } catch {
        return refuse(error)
      }
    }
  }

  /// Begins to examine a file; `settle` goes on, and uploads it.
  mutating func attach(_ path: ShelfPath, staying: Bool) -> Move {
    guard draft.documents.pages(of: requirement.material.id).count < requirement.maxPages else {
      notice = Notice(Refusal.tooManyPages(limit: requirement.maxPages).explanation, .error)
      return .stay
    }
    // What was seen beside the list is what is taken, whatever lies on the stick by now.
    if path == previewed, let preview, preview.refusal == nil {
      taking = Taking(path: path, isStaying: staying, file: preview)
      return .stay
    }
    do {
      let bytes = try counter.shelf.read(path, limit: FileInspection.usualLimit)
      let file = FilePreview(by: session.surroundings.pages, bytes)
      taking = Taking(path: path, isStaying: staying, file: file)
      return .stay
    } catch {
      return refuse(error)
    }
  }

  /// Examines on, and uploads what is found in order.
  mutating func goOn(_ before: Taking) throws -> Move {
    var now = before
    taking = nil
    try now.file.advance(milliseconds: 20)
    if let refusal = now.file.refusal {
      notice = Notice(refusal, .error)
      return .stay
    }
    guard let file = now.file.file else {
      taking = now
      return .stay
    }
    return try keep(file, now)
  }

  private mutating func keep(_ file: ExaminedFile, _ taking: Taking) throws -> Move {
    let material = requirement.material
    do {
      try session.attach(file, named: taking.name, to: material.id, of: &draft)
    } catch Refusal.attachedAlready(let other) {
      let title = counter.office.materials.material(other)?.title.phrase ?? ""
      notice = Notice("这个文件已上传到“\(title)”，请选择另一个文件", .error)
      return .stay
    } catch let refusal as Refusal {
      notice = Notice(refusal.explanation, .error)
      return .stay
    }
    notice = said(of: taking.name)
    guard taking.isStaying else { return .pop }
    showRows()
    return .stay
  }

  /// That the last page is there, and what speaks against it.
  private func said(of name: String) -> Notice {
    let pages = draft.documents.pages(of: requirement.material.id)
    let page = pages.count
    if let double = pages.last.flatMap(draft.documents.double) {
      let title = counter.office.materials.material(double.material)?.title.phrase ?? ""
      return Notice("已上传（第\(page)页），但与“\(title)”第\(double.place + 1)页看来相同", .warning)
    }
    if let finding = pages.last?.look?.findings.first {
      return Notice("已上传（第\(page)页），但\(finding.word)：请按空格键查看", .warning)
    }
    let shown = ShownText(name).truncated(toWidth: 40)
    let sides: [MaterialID] = [.identityCardFront, .identityCardBack]
    if sides.contains(requirement.material.id), draft.documents.lacksOtherSideOfCard {
      return Notice("已上传：\(shown)（第\(page)页），还要上传另一面", .success)
    }
    return Notice("已上传：\(shown)（第\(page)页）", .success)
  }
}
