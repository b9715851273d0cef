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

  /// Where lines begin.
  var start: Int {
    header?.length ?? (bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count)
  }

  /// The line that a byte stands in, counted from 1.
  func line(of offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }
}
