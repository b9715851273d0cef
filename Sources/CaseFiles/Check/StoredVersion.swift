import Casework

/// One version of an application, and where in the journal it stands.
public struct StoredVersion: Sendable {
  public let application: Application
  /// Beneath the data folder.
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// The transaction that put it.
  public let sequence: Int
  /// When it was put, as the line says.
  public let at: String
  /// Who put it: a user name, or the program's own name for itself.
  public let actor: String
}

extension StoredVersion {
  /// Every version of an application, oldest first, read from the journal without any index.
  /// Lines that are damaged are passed over.
  /// - Parameters:
  ///   - folder: the data folder.
  ///   - progress: is told the bytes read so far, and all bytes.
  /// - Throws: `SystemFailure` when a segment cannot be read.
  public static func all(
    of number: ApplicationNumber,
    in folder: String,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> [StoredVersion] {
    let (folder, disk) = (StoreFolder(path: folder), LocalDisk())
    let segments = SegmentFile.all(in: folder, disk)
    let total = segments.reduce(0) { $0 + $1.bytes }
    var versions: [StoredVersion] = []
    var done = 0
    for (place, found) in segments.enumerated() {
      let next = place + 1 < segments.count ? segments[place + 1].number : nil
      let segment = try SegmentFile(found.number, next: next, in: folder, disk)
      versions += all(of: number, in: segment)
      done += found.bytes
      progress(done, total)
    }
    return versions
  }

  private static func all(of number: ApplicationNumber, in segment: SegmentFile)
    -> [StoredVersion]
  {
    let end = min(segment.ending?.end ?? segment.bytes.count, segment.bytes.count)
    return lines(holding: #"["\#(CaseKey.application(number))","@"]"#, in: segment, to: end)
      .compactMap { range in
        guard let line = try? CheckedLine(segment.bytes, range) else { return nil }
        for document in line.documents {
          guard
            case .application(let application)? = try? ReadDocument(document, in: segment.bytes),
            application.number == number
          else { continue }
          return StoredVersion(
            application: application,
            file: segment.name,
            line: segment.line(of: range.lowerBound),
            sequence: line.sequence,
            at: line.at,
            actor: line.actor
          )
        }
        return nil
      }
  }

  /// The lines in which a text stands, without their newlines.
  private static func lines(holding text: String, in segment: SegmentFile, to end: Int)
    -> [Range<Int>]
  {
    let bytes = segment.bytes
    let search = ByteSearch(text)
    var lines: [Range<Int>] = []
    var at = segment.start
    while at < end, let found = search.first(in: bytes, at..<end) {
      let start = bytes[..<found].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let stop = bytes[found..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      lines.append(start..<stop)
      at = stop + 1
    }
    return lines
  }
}
