import Casework

extension IndexRun {
  /// The entry of a key; nil when this run does not know the key.
  /// - Throws: `SystemFailure.damaged` naming the block.
  func entry(_ key: [UInt8]) throws(SystemFailure) -> IndexEntry? {
    try key.withUnsafeBufferPointer { key throws(SystemFailure) in
      let key = UnsafeRawBufferPointer(key)
      let number = try lastBlock(beginningUpTo: key)
      guard number >= 0 else { return nil }
      let block = try block(number)
      var at = RunBlock.headerLength
      for _ in 0..<block.lines {
        guard let line = RunLine(in: block.bytes, at: at) else {
          throw damage(number, "byte \(at) in it is not an entry")
        }
        let order = IndexKey.order(key, line.key)
        if order == 0 { return IndexEntry(owner: self, key: line.key, json: line.json) }
        if order < 0 { return nil }
        at = line.next
      }
      return nil
    }
  }

  /// The last block whose first key is this one or comes before it; -1 when there is none.
  func lastBlock(beginningUpTo key: UnsafeRawBufferPointer) throws(SystemFailure) -> Int {
    var low = 0
    var high = blocks
    while low < high {
      let middle = (low + high) / 2
      guard let first = try block(middle).firstKey else {
        throw damage(middle, "does not begin with an entry")
      }
      if IndexKey.order(first, key) <= 0 { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
