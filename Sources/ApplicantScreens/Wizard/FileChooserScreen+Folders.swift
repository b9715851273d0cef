import CaseWords
import Casework
import TextUI

/// Going through the folders of the shelf.
extension FileChooserScreen {
  /// Begins in the first folder that is there, and deeper while there is only one way to go.
  mutating func openFirst() {
    showRows()
    guard counter.shelf.roots.count == 1 else { return }
    do {
      var found = try ShelfFolder(ShelfPath(root: 0), on: counter.shelf)
      for _ in 0..<3 {
        guard let name = found.onlyFolder else { break }
        found = try ShelfFolder(found.path.appending(name), on: counter.shelf)
      }
      folder = found
      showRows()
    } catch {
      _ = refuse(error)
    }
  }

  mutating func open(
    selecting name: [UInt8]? = nil,
    _ path: () throws(FileShelfProblem) -> ShelfPath
  ) -> Move {
    do {
      folder = try ShelfFolder(path(), on: counter.shelf)
    } catch {
      return refuse(error)
    }
    filter.text = ""
    showRows()
    table.select(name.flatMap { folder?.row(of: $0) } ?? 0)
    return .stay
  }

  var canGoUp: Bool {
    guard let path = folder?.path else { return false }
    return path.parent != nil || counter.shelf.roots.count > 1
  }

  mutating func goUp() -> Move {
    guard let path = folder?.path else { return .stay }
    if let parent = path.parent { return open(selecting: path.name) { parent } }
    guard counter.shelf.roots.count > 1 else {
      notice = Notice("已经是最上一级")
      return .stay
    }
    showRoots()
    table.select(path.root)
    return .stay
  }

  mutating func readAgain() -> Move {
    guard let path = folder?.path else {
      if counter.shelf.roots.count == 1 { openFirst() }
      return .stay
    }
    let name = folder?.entry(table.selected)?.name
    do {
      folder = try ShelfFolder(path, on: counter.shelf)
    } catch {
      showRoots()
      return refuse(error)
    }
    applyFilter()
    table.select(name.flatMap { folder?.row(of: $0) } ?? 0)
    previewed = nil
    notice = Notice("已重新读取")
    return .stay
  }

  mutating func openTyped() throws -> Move {
    guard let text = typedPath?.text else { return .stay }
    let path: ShelfPath
    do {
      path = try counter.shelf.path(typed: text)
    } catch {
      return refuse(error)
    }
    do {
      folder = try ShelfFolder(path, on: counter.shelf)
    } catch {
      guard error == .notAFolder else { return refuse(error) }
      return attach(path, staying: false)
    }
    typedPath = nil
    filter.text = ""
    showRows()
    table.select(0)
    return .stay
  }

  /// Says what is wrong; the list stays as it is, unless there is nothing left to list.
  mutating func refuse(_ problem: FileShelfProblem) -> Move {
    if problem == .gone { showRoots() }
    notice = Notice(problem.explanation, .error)
    return .stay
  }

  mutating func showRoots() {
    folder = nil
    filter.text = ""
    showRows()
  }

  mutating func applyFilter() {
    let romanization = session.office.romanization
    folder?.filter(filter.text, spelling: Spelling(readings: romanization.readings(of:)))
    showRows()
    table.select(0)
  }

  mutating func showRows() {
    guard let folder else {
      table.rows = counter.shelf.roots.map { Table.Row([ShownText($0.path)], style: .accent) }
      return
    }
    let attached = AttachedFiles(draft.documents, office: session.office)
    let isNarrow = isNarrow
    table.fill(count: folder.count) {
      folder.tableRow($0, attached: attached, narrow: isNarrow)
    }
  }

  /// Where the list is, as one would type it.
  var pathText: String {
    guard let path = folder?.path, counter.shelf.roots.indices.contains(path.root) else {
      return ""
    }
    return path.components.reduce(counter.shelf.roots[path.root].path) {
      $0 + "/" + String(decoding: $1, as: UTF8.self)
    }
  }
}
