import Casework
import Glibc
import StrictJSON

/// Finds the store in a folder, or founds it there.
struct StoreFounding {
  let folder: StoreFolder
  let disk: any Disk
  let now: @Sendable () -> Moment
  let segmentBytes: Int

  /// The store's name for itself. Throws `SystemFailure`.
  func open(lockPatience: Duration) throws -> String {
    try makeFolder()
    if let description = try description() { return try adopt(description) }
    return try disk.holding(folder.writerLock, patience: lockPatience) {
      // Another process may have been faster.
      if let description = try description() { return try adopt(description) }
      return try found()
    }
  }

  /// Its name may not be on the disk yet; `recover` sees to that before anything is written.
  private func adopt(_ description: StoreDescription) throws(SystemFailure) -> String {
    guard description.version >= StoreDescription.reader else {
      throw SystemFailure(
        .notDone,
        attempt: "\(folder.description): of format \(description.version); juzhu store migrate "
          + "brings it to format \(StoreDescription.reader)"
      )
    }
    return description.uuid
  }

  /// The data folder and those beneath. Throws `SystemFailure` when cases would not be safe there.
  func makeFolder() throws(SystemFailure) {
    if try disk.status(of: folder.path + "/.") == nil {
      try disk.makeFolder(folder.path)
      try disk.flushFolder(folder.path + "/..")
    }
    try StoreFolderCheck(folder: folder, disk: disk).check()
    for path in folder.folders { try disk.makeFolder(path) }
  }

  private func description() throws(SystemFailure) -> StoreDescription? {
    try StoreDescription.read(in: folder, disk)
  }

  /// The description comes last: where it stands, the first segment stands too.
  private func found() throws -> String {
    let path = folder.segment(1)
    let uuid: String
    if let bytes = try disk.contents(of: path) {
      // A start that was interrupted; a journal with lines has lost its description instead.
      guard let read = SegmentHeader.read(bytes), read.header.segment == 1,
        bytes[read.length...].allSatisfy({ $0 == UInt8(ascii: "\n") })
      else {
        throw SystemFailure(.damaged, attempt: "\(folder.description) is missing, \(path) is not")
      }
      uuid = read.header.store
    } else {
      uuid = StoreDescription.newUUID()
      try NextSegment(folder: folder, disk: disk, bytes: segmentBytes)
        .begin(1, SegmentHeader(segment: 1, store: uuid, previous: nil).line(at: now()))
    }
    // Whoever made the folder may have died before its name was on the disk.
    do {
      try disk.flushFolder(folder.path + "/..")
    } catch {
      guard error.errno == EACCES else { throw error }
    }
    try describe(uuid)
    return uuid
  }

  /// Says that a store stands here, once everything else is on the disk.
  func describe(_ uuid: String) throws {
    for path in folder.folders + [folder.path] { try disk.flushFolder(path) }
    let description = StoreDescription(uuid: uuid, created: now())
    try disk.replace(
      folder.description,
      in: folder.path,
      by: try StrictJSONEncoder().encode(description) + [UInt8(ascii: "\n")],
      through: folder.description + ".tmp"
    )
  }
}

/// STORE.json: what the folder is, and who may read it.
struct StoreDescription: Codable, Equatable {
  static let formatName = "residence-store"
  /// The format that this program reads.
  static let reader = 1

  var format = formatName
  var version = 1
  /// The oldest reader that understands it.
  var minReader = 1
  let uuid: String
  let created: Moment

  /// 32 hexadecimal digits in the usual groups.
  static func newUUID() -> String {
    [8, 4, 4, 4, 12].map { count in
      String((0..<count).compactMap { _ in "0123456789abcdef".randomElement() })
    }.joined(separator: "-")
  }
}
