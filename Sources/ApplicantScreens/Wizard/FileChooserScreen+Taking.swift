import CaseWords
import Casework
import TextUI

/// Taking what is chosen: a folder is opened, a file uploaded.
extension FileChooserScreen {
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
        return try attach(folder.path.appending(entry.name), staying: staying)
      } catch let problem as FileShelfProblem {
        return refuse(problem)
      }
    }
  }

  mutating func attach(_ path: ShelfPath, staying: Bool) throws -> Move {
    let material = requirement.material
    let name = String(decoding: path.name ?? [], as: UTF8.self)
    do {
      guard draft.documents.pages(of: material.id).count < requirement.maxPages else {
        throw Refusal.tooManyPages(limit: requirement.maxPages)
      }
      let bytes = try counter.shelf.read(path, limit: FileInspection.usualLimit)
      try session.attach(bytes, named: name, to: material.id, of: &draft)
    } catch let problem as FileShelfProblem {
      return refuse(problem)
    } catch Refusal.attachedAlready(let other) {
      let title = counter.office.materials.material(other)?.title.phrase ?? ""
      notice = Notice("这个文件已上传到“\(title)”，请选择另一个文件", .error)
      return .stay
    } catch let refusal as Refusal {
      notice = Notice(refusal.explanation, .error)
      return .stay
    }
    let page = draft.documents.pages(of: material.id).count
    let shown = ShownText(name).truncated(toWidth: 40)
    notice = Notice("已上传：\(shown)（第\(page)页）", .success)
    guard staying else { return .pop }
    showRows()
    return .stay
  }
}
