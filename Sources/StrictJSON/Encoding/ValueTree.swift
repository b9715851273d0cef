/// The values that were encoded so far, in whatever order, until they are written in the right one.
///
/// Nodes lie in one array and texts in one buffer, so that a value costs no allocation of its own.
struct ValueTree {
  /// A value, the first of its inner values, and the next of its outer value's.
  struct Node {
    var kind = JSONKind.object
    /// Of an object's value: its name, in `bytes`.
    var name = 0..<0
    /// Of a number, word or text, as it is to be written, in `bytes`.
    var content = 0..<0
    var first = -1
    var last = -1
    var next = -1
    var count = 0
  }

  private(set) var nodes: [Node] = []
  private var bytes: [UInt8] = []

  init() {
    nodes.reserveCapacity(64)
    bytes.reserveCapacity(1024)
  }

  /// A new value at the end of an object or list.
  mutating func add(within outer: Int?, name: String?) -> Int {
    var node = Node()
    if let name {
      let start = bytes.count
      bytes.append(contentsOf: name.utf8)
      node.name = start..<bytes.count
    }
    let index = nodes.count
    nodes.append(node)
    guard let outer else { return index }
    if nodes[outer].last >= 0 {
      nodes[nodes[outer].last].next = index
    } else {
      nodes[outer].first = index
    }
    nodes[outer].last = index
    nodes[outer].count += 1
    return index
  }

  /// Makes the value an object or list, which it may be already.
  mutating func make(_ node: Int, _ kind: JSONKind) {
    nodes[node].kind = kind
  }

  /// Makes the value a number, true, false or null, written like this.
  mutating func set(_ node: Int, _ kind: JSONKind, _ text: String) {
    make(node, kind)
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    nodes[node].content = start..<bytes.count
  }

  mutating func set(_ node: Int, text: String) {
    make(node, .text)
    let start = bytes.count
    JSONEscapes.append(text.utf8, to: &bytes)
    nodes[node].content = start..<bytes.count
  }

  /// Throws `EncodingError` when JSON has no such number.
  mutating func set(_ node: Int, fraction: some BinaryFloatingPoint & LosslessStringConvertible)
    throws
  {
    guard fraction.isFinite else {
      let context = EncodingError.Context(
        codingPath: [],
        debugDescription: "JSON has no \(fraction)"
      )
      throw EncodingError.invalidValue(fraction, context)
    }
    set(node, .number, fraction.description)
  }

  func write(onto target: inout [UInt8]) {
    target.reserveCapacity(target.count + bytes.count + 6 * nodes.count)
    write(0, onto: &target)
  }

  private func write(_ node: Int, onto target: inout [UInt8]) {
    let value = nodes[node]
    switch value.kind {
    case .object:
      target.append(UInt8(ascii: "{"))
      var isFirst = true
      let sorted = sortedByName(value)
      for (place, inner) in sorted.enumerated() {
        // Of several values with one name the last counts.
        if place + 1 < sorted.count,
          order(nodes[inner].name, nodes[sorted[place + 1]].name) == 0
        {
          continue
        }
        if !isFirst { target.append(UInt8(ascii: ",")) }
        isFirst = false
        JSONEscapes.append(bytes[nodes[inner].name], to: &target)
        target.append(UInt8(ascii: ":"))
        write(inner, onto: &target)
      }
      target.append(UInt8(ascii: "}"))
    case .array:
      target.append(UInt8(ascii: "["))
      var inner = value.first
      while inner >= 0 {
        write(inner, onto: &target)
        inner = nodes[inner].next
        if inner >= 0 { target.append(UInt8(ascii: ",")) }
      }
      target.append(UInt8(ascii: "]"))
    case .text, .number, .bool, .null: target.append(contentsOf: bytes[value.content])
    }
  }

  /// The object's values; where a name stands twice, in the order they came.
  private func sortedByName(_ object: Node) -> [Int] {
    var sorted: [Int] = []
    sorted.reserveCapacity(object.count)
    var inner = object.first
    while inner >= 0 {
      sorted.append(inner)
      inner = nodes[inner].next
    }
    sorted.sort {
      let order = order(nodes[$0].name, nodes[$1].name)
      return order == 0 ? $0 < $1 : order < 0
    }
    return sorted
  }

  private func order(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    for offset in 0..<min(one.count, other.count) {
      let left = bytes[one.lowerBound + offset]
      let right = bytes[other.lowerBound + offset]
      if left != right { return left < right ? -1 : 1 }
    }
    return one.count - other.count
  }
}
