/// Goes through a segment piece by piece, from newline to newline.
struct SegmentWalk {
  /// Bytes that are no line of the journal.
  struct Irregular {
    let place: FindingPlace
    let offset: Int
    let fault: Fault
    /// The line's sequence and checksum, where only its form is wrong.
    var chain: (sequence: Int, checksum: UInt32)?
  }

  enum Fault: Equatable {
    case checksum
    case form
    case tooLong
    /// Newlines where lines should be.
    case hole
    /// The file ends within the line.
    case cut
  }

  enum Piece {
    case line(CheckedLine, FindingPlace, Range<Int>)
    case irregular(Irregular)
  }

  private let segment: SegmentFile
  private let limit: Int
  private var at: Int
  private var line = 2
  /// The first byte behind the last whole line.
  private(set) var end: Int

  init(_ segment: SegmentFile) {
    self.segment = segment
    at = segment.start
    end = at
    limit = min(segment.ending?.end ?? segment.bytes.count, segment.bytes.count)
  }

  /// nil at the end of the journal in this segment.
  mutating func next() -> Piece? {
    let bytes = segment.bytes
    guard at < limit else {
      // Declared to go on behind the file's end.
      if let ending = segment.ending, ending.end > bytes.count, at == bytes.count {
        at = ending.end
        return .irregular(irregular(at: bytes.count, .cut))
      }
      return nil
    }
    if bytes[at] == UInt8(ascii: "\n") { return hole() }
    let start = at
    let newline = bytes[start..<limit].firstIndex(of: UInt8(ascii: "\n"))
    let stop = newline ?? limit
    let place = FindingPlace(segment.name, line: line, column: 1)
    at = newline.map { $0 + 1 } ?? limit
    line += 1
    guard newline != nil || limit < bytes.count else {
      return .irregular(irregular(place, start, .cut))
    }
    guard stop - start < Journal.longestLine else {
      return .irregular(irregular(place, start, .tooLong))
    }
    do {
      let read = try CheckedLine(bytes, start..<stop)
      end = at
      return .line(read, place, start..<stop)
    } catch {
      switch error {
      case .checksum: return .irregular(irregular(place, start, .checksum))
      case .form(let offset, let checksum, let sequence):
        var found = irregular(place.at(offset + 1), start, .form)
        found.chain = sequence.map { ($0, checksum) }
        return .irregular(found)
      }
    }
  }

  /// Steps over newlines: the blank rest of a segment, or a hole when something follows.
  private mutating func hole() -> Piece? {
    let start = at
    let firstLine = line
    while at < limit, segment.bytes[at] == UInt8(ascii: "\n") {
      at += 1
      line += 1
    }
    guard at < limit || segment.ending != nil else { return nil }
    let place = FindingPlace(segment.name, line: firstLine, column: 1)
    return .irregular(irregular(place, start, .hole))
  }

  private func irregular(at offset: Int, _ fault: Fault) -> Irregular {
    irregular(FindingPlace(segment.name, line: line, column: 1), offset, fault)
  }

  private func irregular(_ place: FindingPlace, _ offset: Int, _ fault: Fault) -> Irregular {
    Irregular(place: place, offset: offset, fault: fault)
  }
}
