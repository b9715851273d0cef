import Casework

/// Walks a tail in key order as it was at one sequence, while others insert.
struct TailCursor: IndexCursor {
  private let tail: SharedTail
  private let sequence: Int
  private let from: [UInt8]
  private var at: TailNode?
  private var isBegun = false
  private var isOver = false
  /// The node told last.
  private var told: TailNode?

  init(of tail: SharedTail, from key: [UInt8], upTo sequence: Int) {
    self.tail = tail
    self.sequence = sequence
    from = key
  }

  /// The next key with its newest version that is not newer than the sequence.
  mutating func next() throws(SystemFailure) -> IndexEntry? {
    // Many versions of one key are passed over by seeking instead of walking.
    var passed = 0
    while !isOver {
      let before = at
      if passed == 8, let before {
        let isTold = told?.has(before.key) == true
        at = try tail.seek(before.key, isTold ? -1 : sequence)
        passed = 0
      } else if isBegun {
        at = try tail.node(after: before)
      } else {
        at = try from.span.bytes.withUnsafeBytes { (key) throws(SystemFailure) in
          try tail.seek(key, .max)
        }
        isBegun = true
      }
      guard let node = at else {
        isOver = true
        return nil
      }
      if let before, !before.precedes(node.key, node.sequence) {
        throw tail.damage(at: node.offset, "a node out of order")
      }
      if node.sequence <= sequence, told?.has(node.key) != true {
        told = node
        return try tail.entry(node)
      }
      passed += 1
    }
    return nil
  }
}
