import Casework

/// Looking back at the last line.
extension Journal {
  /// The line before the position; nil when the segment has none yet.
  /// - Throws: `SystemFailure.damaged` when what stands there is not the line, or the header, that
  ///   the position names by its checksum.
  func lastLine() throws(SystemFailure) -> Transaction? {
    var size = 4096
    while true {
      let start = max(0, end - size)
      let bytes = try disk.read(file, at: start, count: end - start)
      guard bytes.count == end - start, bytes.last == UInt8(ascii: "\n") else { throw mismatch }
      let before = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n"))
      if let before {
        guard let line = Transaction(bytes, before + 1..<bytes.count - 1),
          line.sequence == lastSequence, line.checksum == lastChecksum
        else { throw mismatch }
        return line
      }
      if start == 0 {
        guard let read = SegmentHeader.read(bytes), read.length == end,
          read.checksum == lastChecksum, read.header.store == store,
          read.header.segment == segment,
          read.header.previous?.lastSequence ?? 0 == lastSequence
        else { throw mismatch }
        return nil
      }
      guard size <= Self.longestLine else { throw mismatch }
      size *= 8
    }
  }

  private var mismatch: SystemFailure {
    SystemFailure(
      .damaged,
      attempt: "\(folder.segment(segment)), the line that ends at byte \(end): not transaction "
        + "\(lastSequence) as it was acknowledged"
    )
  }
}
