import Casework
import StrictJSON

/// Writes the files of one export.
struct ExportWriting {
  let target: String
  let disk: any Disk
  /// Makes a line's text harmless for whoever looks at it.
  let safe: @Sendable (String) -> String
  private(set) var report = CopyReport()
  /// The folders that are there already.
  private var folders: Set<String> = []

  init(_ target: String, _ disk: any Disk, safe: @escaping @Sendable (String) -> String) {
    self.target = target
    self.disk = disk
    self.safe = safe
  }

  mutating func note(damage: String) { report.damage.append(damage) }

  /// A file of JSON, each line of it made harmless.
  mutating func put(json: [UInt8], at path: String) throws(SystemFailure) {
    let lines = String(decoding: json, as: UTF8.self).split(separator: "\n")
    var text = ""
    for line in lines {
      text += safe(String(line))
      text += "\n"
    }
    try put(Array(text.utf8), at: path)
  }

  /// A file with its folders, both beneath the target.
  mutating func put(_ bytes: [UInt8], at path: String) throws(SystemFailure) {
    try makeFolders(above: path)
    let file = try disk.open("\(target)/\(path)", for: .replace)
    try disk.write(bytes, to: file, at: 0)
    report.files += 1
    report.bytes += bytes.count
    report.newFiles += 1
    report.newBytes += bytes.count
  }

  /// A list for spreadsheets: `row` gives the next row, nil at the end.
  mutating func put(
    list headings: [String],
    at path: String,
    _ row: () throws -> [String]?
  ) throws {
    try makeFolders(above: path)
    let file = try disk.open("\(target)/\(path)", for: .replace)
    var text = Array((SpreadsheetLine.byteOrderMark + SpreadsheetLine.of(headings)).utf8)
    var end = 0
    while let cells = try row() {
      text += Array(SpreadsheetLine.of(cells.map(safe)).utf8)
      guard text.count > 1 << 20 else { continue }
      try disk.write(text, to: file, at: end)
      end += text.count
      text = []
    }
    try disk.write(text, to: file, at: end)
    report.files += 1
    report.bytes += end + text.count
    report.newFiles += 1
    report.newBytes += end + text.count
  }

  private mutating func makeFolders(above path: String) throws(SystemFailure) {
    let parts = path.split(separator: "/").dropLast()
    guard !parts.isEmpty, folders.insert(parts.joined(separator: "/")).inserted else { return }
    var folder = target
    for part in parts {
      folder += "/\(part)"
      try disk.makeFolder(folder)
    }
  }

  mutating func countAttachment() { report.attachments += 1 }
}

/// How the files of an export are called.
enum ExportNames {
  /// `applications/0001/234/A0001234567.json`: at most a thousand in each folder.
  static func application(_ serial: Int) -> String {
    let text = ApplicationNumber(serial: serial).text
    let digits = text.dropFirst()
    let outer = digits.prefix(digits.count - 6)
    return "applications/\(outer)/\(digits.dropFirst(outer.count).prefix(3))/\(text)"
  }

  /// `accounts/zh/zhangsan.json`.
  static func account(_ name: String) -> String {
    let safe = plain(name)
    return "accounts/\(safe.prefix(2))/\(safe).json"
  }

  /// Only what every file system takes, and never a path.
  static func plain(_ text: String) -> String {
    let bytes = text.utf8.prefix(100).map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): byte
      default: UInt8(ascii: "_")
      }
    }
    return bytes.isEmpty ? "_" : String(decoding: bytes, as: UTF8.self)
  }

  /// `staff/zhouli.json`.
  static func staffMember(_ name: String) -> String { "staff/\(plain(name)).json" }

  /// What a file of this kind ends in.
  static func ending(_ kind: String) -> String { kind == "jpeg" ? "jpg" : plain(kind) }
}
