import Casework

/// Goes through the entries of a run from a key on. Finds its place at the first step.
struct IndexRunCursor: IndexCursor {
  private let run: IndexRun
  /// Where to begin; nil once it has begun.
  private var start: [UInt8]?
  private var number = 0
  private var block: RunBlock?
  private var at = 0
  /// How many entries of the block are still to come.
  private var rest = 0

  init(_ run: IndexRun, from key: String) {
    self.run = run
    start = Array(key.utf8)
  }

  mutating func next() throws(SystemFailure) -> IndexEntry? {
    if let start {
      self.start = nil
      try seek(start)
    }
    return try step()
  }

  /// The entry that stands next.
  private mutating func step() throws(SystemFailure) -> IndexEntry? {
    while rest == 0 {
      guard number < run.blocks else { return nil }
      try enter(number)
    }
    guard let block, let line = RunLine(in: block.bytes, at: at) else {
      throw run.damage(number - 1, "byte \(at) in it is not an entry")
    }
    at = line.next
    rest -= 1
    return IndexEntry(owner: run, key: line.key, json: line.json)
  }

  private mutating func enter(_ block: Int) throws(SystemFailure) {
    let entered = try run.block(block)
    self.block = entered
    number = block + 1
    at = RunBlock.headerLength
    rest = entered.lines
  }

  private mutating func seek(_ key: [UInt8]) throws(SystemFailure) {
    number = try key.withUnsafeBufferPointer { key throws(SystemFailure) in
      max(0, try run.lastBlock(beginningUpTo: UnsafeRawBufferPointer(key)))
    }
    while true {
      let before = self
      guard let entry = try step() else { return }
      let order = key.withUnsafeBytes { IndexKey.order(entry.key, $0) }
      if order >= 0 {
        self = before
        return
      }
    }
  }
}
