/// How far something reaches in the journal.
struct TailPosition: Equatable, Sendable {
  /// The last transaction that is covered; 0 for none.
  var sequence: Int
  /// The segment that holds the next line.
  var segment: Int
  /// Where the next line begins, in bytes.
  var offset: Int
  /// Checksum of the line before it, or of the segment's header.
  var checksum: UInt32
}
