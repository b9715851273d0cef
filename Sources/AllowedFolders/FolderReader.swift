import CLinuxFiles
import Casework
import Glibc

/// Reads the entries of one open folder, and closes it.
struct FolderReader: ~Copyable {
  /// The most names looked at, hidden ones included, so that a folder stuffed with hidden files
  /// cannot hold the kiosk up.
  private static let mostNames = 1_000_000

  private let directory: OpaquePointer

  /// Takes over the open folder.
  init(_ folder: consuming Descriptor) throws(FileShelfProblem) {
    var error: Int32 = 0
    guard let directory = juzhu_listing_open(folder.release(), &error) else {
      throw FileShelfProblem(reading: error)
    }
    self.directory = directory
  }

  deinit {
    juzhu_listing_close(directory)
  }

  /// The entries in the shelf's order; of more than `limit`, the first that the disk names.
  func listing(limit: Int) throws(FileShelfProblem) -> ShelfListing {
    var entries: [ShelfEntry] = []
    var found = juzhu_entry()
    var seen = 0
    var truncated = false
    while true {
      let outcome = juzhu_listing_next(directory, &found, &seen)
      if outcome == 0 { break }
      guard outcome > 0 else { throw FileShelfProblem(reading: -outcome) }
      if entries.count == limit || seen > Self.mostNames {
        truncated = true
        break
      }
      entries.append(ShelfEntry(found))
    }
    entries.sort(by: Self.precedes)
    return ShelfListing(entries: entries, truncated: truncated)
  }

  private static func precedes(_ one: ShelfEntry, _ other: ShelfEntry) -> Bool {
    if (one.kind == .folder) != (other.kind == .folder) { return one.kind == .folder }
    let shorter = min(one.name.count, other.name.count)
    let order = memcmp(one.name, other.name, shorter)
    return order == 0 ? one.name.count < other.name.count : order < 0
  }
}

extension ShelfEntry {
  /// An entry as the directory just named it.
  fileprivate init(_ found: juzhu_entry) {
    let name = UnsafeRawBufferPointer(start: found.name, count: found.length)
    self.init(
      name: Array(name),
      kind: Kind(found.kind),
      size: Int(found.size),
      modified: Int(found.modified)
    )
  }
}

extension ShelfEntry.Kind {
  fileprivate init(_ kind: juzhu_kind) {
    switch kind {
    case juzhu_kind_folder: self = .folder
    case juzhu_kind_file: self = .file
    default: self = .other
    }
  }
}
