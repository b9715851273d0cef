import Casework
import TextUI

/// A folder of the shelf as the chooser shows it: names that are safe to show, and of all its
/// entries those that fit what was typed. Rows are made only when they are seen.
struct ShelfFolder: Sendable {
  let path: ShelfPath
  /// Whether the folder holds more than is listed.
  let isCut: Bool
  private let entries: [ShelfEntry]
  private let names: [ShownText]
  /// The places in `entries` of those that fit, in the folder's order.
  private var matches: [Int]

  /// Reads the folder as it is at this moment.
  init(_ path: ShelfPath, on shelf: any FileShelf) throws(FileShelfProblem) {
    let listing = try shelf.entries(of: path)
    self.path = path
    isCut = listing.truncated
    entries = listing.entries
    names = entries.map { ShownText(String(decoding: $0.name, as: UTF8.self)) }
    matches = Array(entries.indices)
  }

  /// How many rows are shown.
  var count: Int { matches.count }
  /// Whether the folder itself holds nothing.
  var isEmpty: Bool { entries.isEmpty }

  /// The entry in a row; nil when there is no such row.
  func entry(_ row: Int) -> ShelfEntry? {
    matches.indices.contains(row) ? entries[matches[row]] : nil
  }

  /// The row of the entry of this name.
  func row(of name: [UInt8]) -> Int? { matches.firstIndex { entries[$0].name == name } }

  /// Shows only names that fit: by characters, pinyin or pinyin initials.
  mutating func filter(_ typed: String, spelling: Spelling) {
    guard !typed.isEmpty else {
      matches = Array(entries.indices)
      return
    }
    var match = SpellingMatch(typed, spelling: spelling)
    matches = entries.indices.filter { match.rank(of: names[$0]) != nil }
  }

  /// The only entry, when it is a folder: a stick's mount folder leads straight to the stick.
  var onlyFolder: [UInt8]? {
    guard entries.count == 1, entries[0].kind == .folder else { return nil }
    return entries[0].name
  }

  /// A row of the table: name, size, day of change, and whether the draft has the file.
  /// - Parameter isNarrow: without the day, and with a sign for words.
  func tableRow(_ row: Int, attached: AttachedFiles, narrow isNarrow: Bool) -> Table.Row {
    guard let entry = entry(row) else { return Table.Row([Phrase]()) }
    let name = names[matches[row]]
    let day = Moment(milliseconds: 0).adding(seconds: entry.modified).day
    let changed = isNarrow ? [] : [Phrase(ShownText(day.description))]
    switch entry.kind {
    case .folder:
      let folder = Phrase(name + ShownText(verbatim: "/"))
      return Table.Row([folder, "文件夹"] + changed, style: .accent)
    case .other:
      return Table.Row([Phrase(name), ""] + changed + ["不能选"], style: .secondary)
    case .file:
      let mark: Phrase = isNarrow ? "✓" : "✓ 已上传"
      let marks = attached.contains(entry) ? [mark] : []
      return Table.Row([Phrase(name), Phrase(ShownText(bytes: entry.size))] + changed + marks)
    }
  }
}

/// The files that a draft has already, known again by name and size: to tell them by content,
/// every file of the folder would have to be read.
struct AttachedFiles: Sendable {
  private struct Trace: Hashable {
    let name: [UInt8]
    let size: Int
  }

  private let traces: Set<Trace>

  init(_ documents: Documents, office: Office) {
    let pages = office.materials.materials.flatMap { documents.pages(of: $0.id) }
    traces = Set(pages.map { Trace(name: Array($0.name.utf8), size: $0.size) })
  }

  func contains(_ entry: ShelfEntry) -> Bool {
    // The draft keeps the first 255 bytes of the name, with what is not UTF-8 replaced.
    let name = String(decoding: entry.name, as: UTF8.self).utf8.prefix(255)
    let kept = Array(String(decoding: name, as: UTF8.self).utf8)
    return traces.contains(Trace(name: kept, size: entry.size))
  }
}
