import Casework

/// The first line of a segment: whose it is, and where the one before ended.
struct SegmentHeader: Equatable {
  /// The end of the segment before. What stands behind it there counts for nothing.
  struct Previous: Equatable {
    let segment: Int
    /// The first byte that no longer belongs to the journal.
    let end: Int
    let lastSequence: Int
    let lastChecksum: UInt32
    /// "full" or "torn tail".
    let reason: String
    /// The copy of what was left out, in 4-quarantine; empty when nothing was.
    var quarantine = ""
  }

  let segment: Int
  let store: String
  /// nil in the first segment.
  let previous: Previous?

  /// The line with its newline.
  func line(at moment: Moment, format: Int = StoreDescription.reader) -> [UInt8] {
    writtenLine(at: moment, format: format).bytes
  }

  /// The line with what the first transaction chains to.
  func writtenLine(
    at moment: Moment,
    format: Int = StoreDescription.reader
  ) -> WrittenLine {
    var text = LineText()
    text.add(#","segment":\#(segment),"format":\#(format),"store":"#)
    text.addString(store)
    if let previous {
      text.add(#","prev":{"segment":\#(previous.segment),"end":\#(previous.end),"#)
      text.add(#""lastSeq":\#(previous.lastSequence),"#)
      text.add(#""lastCrc":"\#(Checksum.hex(previous.lastChecksum))","reason":"#)
      text.addString(previous.reason)
      text.add(#","quarantine":"#)
      text.addString(previous.quarantine)
      text.add("}")
    } else {
      text.add(#","prev":null"#)
    }
    text.add(#","at":"\#(moment.iso)"}"#)
    return text.written()
  }
}

extension SegmentHeader {
  /// A header as it was read, with what the next line chains to.
  struct Read {
    let header: SegmentHeader
    let checksum: UInt32
    /// Bytes with the newline.
    let length: Int
  }

  /// Reads the first line of a segment; nil unless it is whole, undamaged and of exactly this form.
  static func read(_ bytes: [UInt8], format: Int = StoreDescription.reader) -> Read? {
    guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    var scanner = ByteScanner(bytes, 0..<newline)
    guard let checksum = scanner.checkedSum(), scanner.skip(#","segment":"#),
      let segment = scanner.number(), scanner.skip(#","format":"#), scanner.number() == format,
      scanner.skip(#","store":"#),
      let store = scanner.string(), scanner.skip(#","prev":"#)
    else { return nil }
    var previous: Previous?
    if !scanner.skip("null") {
      guard let read = scanner.previous() else { return nil }
      previous = read
    }
    guard scanner.skip(#","at":"#), scanner.string() != nil, scanner.skip("}"), scanner.isAtEnd
    else { return nil }
    let header = SegmentHeader(segment: segment, store: store, previous: previous)
    return Read(header: header, checksum: checksum, length: newline + 1)
  }
}

extension ByteScanner {
  fileprivate mutating func previous() -> SegmentHeader.Previous? {
    guard skip(#"{"segment":"#), let segment = number(), skip(#","end":"#), let end = number(),
      skip(#","lastSeq":"#), let lastSequence = number(), skip(#","lastCrc":""#),
      let lastChecksum = checksum(), skip(#"","reason":"#), let reason = string(),
      skip(#","quarantine":"#), let quarantine = string(), skip("}")
    else { return nil }
    return .init(
      segment: segment,
      end: end,
      lastSequence: lastSequence,
      lastChecksum: lastChecksum,
      reason: reason,
      quarantine: quarantine
    )
  }
}
