/// The last block of a run: how many entries it has, between which keys, and the sum of all.
struct RunFooter: Equatable {
  let entries: Int
  /// The smallest key; empty when there are no entries.
  let firstKey: String
  /// The greatest key.
  let lastKey: String
  /// The checksum of the checksums of all blocks before it, as they stand there, one behind the
  /// other: eight hexadecimal digits.
  let sum: String

  /// What stands behind the checksum in its line, up to the brace.
  func text(run: String, block: Int) -> [UInt8] {
    var text = RunBlock.mark(run: run, block: block)
    text.add(#","footer":true,"entries":\#(entries),"first":"#)
    text.addString(firstKey)
    text.add(#","last":"#)
    text.addString(lastKey)
    text.add(#","sum":"\#(sum)"}"#)
    return text.bytes
  }

  /// nil unless the block is undamaged and exactly the footer of this run.
  static func read(_ block: RunBlock, run: String, number: Int) -> RunFooter? {
    guard let sum = block.storedChecksum, sum == block.checksum else { return nil }
    let bytes = Array(block.bytes)
    guard let newline = bytes.firstIndex(of: 0x0A) else { return nil }
    var scanner = ByteScanner(bytes, LineText.checksumField..<newline)
    guard scanner.skip(#","run":"#), scanner.string() == run, scanner.skip(#","block":"#),
      scanner.number() == number, scanner.skip(#","footer":true,"entries":"#),
      let entries = scanner.number(), scanner.skip(#","first":"#),
      let firstKey = scanner.string(), scanner.skip(#","last":"#),
      let lastKey = scanner.string(), scanner.skip(#","sum":""#),
      let sums = scanner.checksum(), scanner.skip(#""}"#), scanner.isAtEnd
    else { return nil }
    return RunFooter(
      entries: entries,
      firstKey: firstKey,
      lastKey: lastKey,
      sum: Checksum.hex(sums)
    )
  }
}
