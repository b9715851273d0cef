import Casework

extension SharedTail {
  /// What the key stood for at this sequence; nil when the tail does not know.
  func find(_ key: String, upTo sequence: Int) throws(SystemFailure) -> IndexContent? {
    try entry(key, upTo: sequence)?.content()
  }

  /// The same without copying.
  func entry(_ key: String, upTo sequence: Int) throws(SystemFailure) -> IndexEntry? {
    try key.utf8.span.bytes.withUnsafeBytes { (key) throws(SystemFailure) in
      guard let node = try seek(key, sequence), node.has(key) else { return nil }
      return try entry(node)
    }
  }

  /// The keys from this one on as they were at this sequence.
  func cursor(from key: String, upTo sequence: Int) -> TailCursor {
    TailCursor(of: self, from: Array(key.utf8), upTo: sequence)
  }

  func entry(_ node: TailNode) throws(SystemFailure) -> IndexEntry {
    guard node.isIntact else { throw damage(at: node.offset, "a node's checksum is wrong") }
    return IndexEntry(owner: self, key: node.key, json: node.json)
  }

  /// The first node that does not precede this key and sequence; nil when all do.
  func seek(_ key: UnsafeRawBufferPointer, _ sequence: Int) throws(SystemFailure) -> TailNode? {
    var path = TailPath(repeating: 0)
    return try seek(key, sequence, &path)
  }

  /// The same, and for each level the last node that does precede; place 0 is before all.
  func seek(
    _ key: UnsafeRawBufferPointer,
    _ sequence: Int,
    _ path: inout TailPath
  ) throws(SystemFailure) -> TailNode? {
    var (at, level) = (0, TailHeader.levels - 1)
    var behind: TailNode?
    var steps = 0
    while true {
      let next = Int(memory.load32(TailNode.link(level, at: at)))
      if next == 0 {
        behind = nil
      } else if next != behind?.offset {
        let node = try node(next, on: level)
        if node.precedes(key, sequence) {
          at = next
          steps += 1
          // More than there can be nodes: damaged links lead round in a circle.
          guard steps < memory.count / 32 else { throw damage(at: at, "links in a circle") }
          continue
        }
        behind = node
      }
      path[level] = at
      if level == 0 { return behind }
      level -= 1
    }
  }

  /// The node behind this one in key order, whatever its sequence; behind nil, the first.
  func node(
    after node: TailNode?,
    on level: Int = 0
  ) throws(SystemFailure) -> TailNode? {
    let next = Int(memory.load32(TailNode.link(level, at: node?.offset ?? 0)))
    guard next != 0 else { return nil }
    let found = try self.node(next, on: level)
    if let node, !node.precedes(found.key, found.sequence) {
      throw damage(at: next, "a node out of order")
    }
    return found
  }

  private func node(_ offset: Int, on level: Int) throws(SystemFailure) -> TailNode {
    guard let node = TailNode(at: offset, in: memory), node.height > level else {
      throw damage(at: offset, "a link to what is no node")
    }
    return node
  }

  /// Looks at every node on every level.
  func verify() throws(SystemFailure) {
    for level in 0..<TailHeader.levels {
      var node = try node(after: nil, on: level)
      while let one = node {
        _ = try entry(one).content()
        node = try self.node(after: one, on: level)
      }
    }
  }
}

/// A place for each level.
typealias TailPath = InlineArray<12, Int>
