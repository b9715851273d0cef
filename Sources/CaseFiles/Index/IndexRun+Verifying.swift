import Casework

extension IndexRun {
  /// Reads the whole file, whether it has been verified before or not: every block's checksum and
  /// place, every entry's form and order, the footer's figures.
  /// - Throws: `SystemFailure.damaged` naming the first block at fault.
  func verify() throws(SystemFailure) {
    var sums: [UInt8] = []
    var entries = 0
    var last: UnsafeRawBufferPointer?
    for number in 0..<blocks {
      let block = rawBlock(number)
      if let fault = block.fault(run: name.range, block: number) { throw damage(number, fault) }
      sums += block.bytes[8..<16]
      var at = RunBlock.headerLength
      for _ in 0..<block.lines {
        guard let line = RunLine(in: block.bytes, at: at), IndexKey.isAllowed(line.key),
          IndexContent(json: line.json) != nil
        else { throw damage(number, "byte \(at) in it is not an entry") }
        if let last, IndexKey.order(last, line.key) >= 0 {
          throw damage(number, "byte \(at) in it is out of order")
        }
        last = line.key
        at = line.next
      }
      guard isPadding(block, from: at) else { throw damage(number, "more than its entries") }
      entries += block.lines
    }
    let found = RunFooter(
      entries: entries,
      firstKey: blocks > 0 ? text(rawBlock(0).firstKey) : "",
      lastKey: text(last),
      sum: Checksum.hex(Checksum.of(sums[...]))
    )
    guard found == footer,
      let now = RunFooter.read(rawBlock(blocks), run: name.range, number: blocks), now == footer
    else { throw damage(blocks, "its figures are not those of the blocks") }
    let end = LineText.checksumField + footer.text(run: name.range, block: blocks).count + 1
    guard isPadding(rawBlock(blocks), from: end) else { throw damage(blocks, "more than a footer") }
  }

  /// Whether from there on the block is blanks and a newline, or nothing.
  private func isPadding(_ block: RunBlock, from start: Int) -> Bool {
    guard start < RunBlock.length else { return start == RunBlock.length }
    let end = RunBlock.length - 1
    return block.bytes[end] == 0x0A && block.bytes[start..<end].allSatisfy { $0 == 0x20 }
  }

  private func text(_ key: UnsafeRawBufferPointer?) -> String {
    key.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
