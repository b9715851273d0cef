import Casework

/// A segment as it was read: its bytes, its header, and where the next one says it ends.
struct SegmentFile {
  let number: Int
  /// Beneath the data folder.
  let name: String
  let bytes: [UInt8]
  /// nil when it is damaged.
  let header: SegmentHeader.Read?
  /// What the next segment's header says of this one; nil when there is none or it is damaged.
  let ending: SegmentHeader.Previous?

  /// The longest segment read; longer files are none.
  static let longest = 256 << 20

  /// Reads a segment, and the first line of the next one.
  /// - Parameter next: the number of the segment behind it; nil when there is none.
  init(
    _ number: Int,
    next: Int?,
    in folder: StoreFolder,
    _ disk: any Disk
  ) throws(SystemFailure) {
    let path = folder.segment(number)
    let size = try disk.status(of: path)?.size ?? 0
    let file = try disk.open(path, for: .read)
    self.number = number
    name = Self.name(number)
    bytes = try disk.read(file, at: 0, count: min(size, Self.longest))
    header = SegmentHeader.read(Array(bytes.prefix(4096)))
    var ending: SegmentHeader.Previous?
    if let next, next == number + 1 {
      let file = try disk.open(folder.segment(next), for: .read)
      ending = SegmentHeader.read(try disk.read(file, at: 0, count: 4096))?.header.previous
    }
    self.ending = ending?.segment == number ? ending : nil
  }

  /// Its path beneath the data folder.
  static func name(_ number: Int) -> String { "1-journal/\(StoreFolder.padded(number)).jsonl" }

  /// The number of a segment's file; nil for other names.
  static func number(_ name: String) -> Int? {
    guard name.hasSuffix(".jsonl"), let number = Int(name.dropLast(6)), number > 0,
      name == "\(StoreFolder.padded(number)).jsonl"
    else { return nil }
    return number
  }

  /// The segments that stand in a journal, in order, with their bytes on the disk.
  static func all(in folder: StoreFolder, _ disk: any Disk) -> [(number: Int, bytes: Int)] {
    let names = (try? disk.names(in: folder.journal)) ?? []
    return names.compactMap { name in
      number(name).map { number in
        (number, ((try? disk.status(of: "\(folder.journal)/\(name)")) ?? nil)?.size ?? 0)
      }
    }.sorted { $0.number < $1.number }
  }

  /// Where lines begin.
  var start: Int {
    header?.length ?? (bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count)
  }

  /// The line that a byte stands in, counted from 1.
  func line(of offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }
}
