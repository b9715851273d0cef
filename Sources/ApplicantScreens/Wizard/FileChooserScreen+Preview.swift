import CaseWords
import Casework
import DocumentViewing
import TextUI

/// The chosen file, seen beside the list: is it the right one, and will it be taken?
extension FileChooserScreen {
  /// Whoever goes down the list quickly does not wait for each file: milliseconds.
  private static let patience = 150
  /// A key is answered at most so late: milliseconds.
  private static let portion = 20

  var pause: Int? {
    if taking != nil || preview?.isExamining ?? false { return 0 }
    if previewed != chosenFile { return 0 }
    return previewDue.map { max(0, Int($0.milliseconds - now.milliseconds)) }
  }

  mutating func settle() throws -> Move {
    if let taking { return try goOn(taking) }
    if previewed != chosenFile {
      previewed = chosenFile
      preview = nil
      previewDue = chosenFile.map { _ in now.adding(milliseconds: Self.patience) }
    } else if let previewDue, now >= previewDue {
      self.previewDue = nil
      preview = chosenFile.map(read)
    } else {
      try preview?.advance(milliseconds: Self.portion)
    }
    return .stay
  }

  private var now: Moment { session.surroundings.now() }

  /// The file under the cursor; nil when there is none, or it is no file.
  var chosenFile: ShelfPath? {
    guard typedPath == nil, let folder, let entry = folder.entry(table.selected),
      entry.kind == .file
    else { return nil }
    return try? folder.path.appending(entry.name)
  }

  /// Reads a file and begins to examine it.
  func read(_ path: ShelfPath) -> FilePreview {
    do throws(FileShelfProblem) {
      let bytes = try counter.shelf.read(path, limit: FileInspection.usualLimit)
      return FilePreview(by: session.surroundings.pages, bytes)
    } catch {
      return FilePreview(refused: error.explanation)
    }
  }

  /// The list and beside it the picture; the window decides how wide each is.
  mutating func fit(_ area: Rect, _ look: Look) {
    isNarrow = area.width < 100
    let columns = folder == nil ? Self.rootColumns : Self.columns(narrow: isNarrow)
    if table.columns != columns {
      table.columns = columns
      showRows()
    }
    let room = previewPlace(in: area)
    preview?.fit(Size(width: room.width, height: room.height), look)
  }

  /// Where the picture stands: a third of the window, and no more than a card needs to be told by.
  func previewPlace(in area: Rect) -> Rect {
    let width = min(64, area.width * 3 / 8)
    let top = area.y + 5
    return Rect(
      x: area.right - 2 - width,
      y: top,
      width: width,
      height: area.bottom - 3 - top
    )
  }

  /// The picture, and beneath it what is seen of it.
  func drawPreview(on frame: inout Frame, in area: Rect) {
    let place = previewPlace(in: area)
    preview?.draw(on: &frame, in: place)
    guard let file = preview?.file, file.pixels != nil else { return }
    let look = file.look(as: requirement.material.id)
    let words: Phrase
    let style: Style
    if let finding = look?.findings.first {
      (words, style) = ("! \(finding.word)", .warning)
    } else if file.kind == .pdf {
      (words, style) = ("PDF 第1页", .secondary)
    } else if let look {
      (words, style) = ("\(look.width)×\(look.height) 像素", .secondary)
    } else {
      return
    }
    let line = Point(x: place.x, y: place.bottom)
    frame.write(words, at: line, style: style, width: place.width)
  }
}
