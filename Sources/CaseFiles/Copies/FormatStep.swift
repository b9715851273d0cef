/// How a store of one format becomes one of the next.
///
/// In every format a segment's first line is its header, every line begins with its checksum, a
/// transaction's then with `seq` and `prev`, and chains to the line before; what comes behind is
/// the format's own.
struct FormatStep: Sendable {
  /// The format that is read; the next one is written.
  let from: Int
  /// What stands behind `prev` in a transaction's line, from its comma to the last brace, in the
  /// format that is written. Throws when it cannot be told.
  let rewrite: @Sendable (_ rest: [UInt8]) throws -> [UInt8]

  /// From the oldest format that is still read to the newest. None so far: the first is the newest.
  static let all: [FormatStep] = []
}
