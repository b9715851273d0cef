import Casework
import StrictJSON

/// BACKUP.json: what a backup holds for certain. It is put in place last of all, so that a folder
/// without it is no whole backup; while a later backup is made into the same folder the old record
/// stays true, because journals and attachments only grow.
struct BackupRecord: Codable, Equatable {
  /// The format of this very file.
  var version = 1
  /// The store's name for itself.
  let store: String
  /// The last transaction that was on the disk when the backup began; all up to it are here.
  let durable: Int
  /// Its own checksum, or that of the segment's header before it.
  let checksum: String
  /// Where it ends: its segment, and the first byte behind it there.
  let segment: Int
  let offset: Int
  let at: Moment
  let files: Int
  let bytes: Int
  let attachments: Int

  /// The line with its newline.
  func line() throws -> [UInt8] {
    var text = LineText()
    text.add(",")
    text.add(Array(try StrictJSONEncoder().encode(self).dropFirst()))
    return text.line()
  }

  /// nil when no record stands in the folder.
  /// - Throws: `SystemFailure.damaged` when one stands there that cannot be believed.
  static func read(in folder: StoreFolder, _ disk: any Disk) throws(SystemFailure) -> Self? {
    guard let bytes = try disk.contents(of: folder.backupRecord) else { return nil }
    var scanner = ByteScanner(bytes, 0..<max(0, bytes.count - 1))
    guard bytes.last == UInt8(ascii: "\n"), scanner.checkedSum() != nil,
      let record = try? StrictJSONDecoder().decode(Self.self, from: bytes), record.version == 1
    else {
      let column = SuspectByte.column(in: bytes.dropLast())
      throw JournalDamage(
        path: folder.backupRecord,
        line: 1,
        column: column,
        byte: 0,
        what: "does not match its checksum or its form"
      ).failure
    }
    return record
  }
}

extension StoreFolder {
  var backupRecord: String { "\(path)/BACKUP.json" }
  /// The office's own settings.
  var office: String { "\(path)/office" }
}
