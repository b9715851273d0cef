/// What every format's lines have in common: the checksum, the sequence and the chain.
struct ChainedLine {
  let sequence: Int
  /// The checksum of the line before.
  let previous: UInt32
  /// Its own.
  let checksum: UInt32
  /// Where the rest of the line begins: the format's own, from its comma to the last brace.
  let rest: Int
  /// The whole line, when it is of the newest format.
  let transaction: Transaction?

  /// nil unless the bytes are a whole line with a matching checksum, and of the newest format's
  /// form when they are said to be.
  init?(_ bytes: [UInt8], _ line: Range<Int>, format: Int) {
    var scanner = ByteScanner(bytes, line)
    guard let checksum = scanner.checkedSum(), scanner.skip(#","seq":"#),
      let sequence = scanner.number(), scanner.skip(#","prev":""#),
      let previous = scanner.checksum(), scanner.skip("\"")
    else { return nil }
    rest = scanner.at
    transaction = format == StoreDescription.reader ? Transaction(bytes, line) : nil
    if format == StoreDescription.reader, transaction == nil { return nil }
    self.sequence = sequence
    self.previous = previous
    self.checksum = checksum
  }
}
