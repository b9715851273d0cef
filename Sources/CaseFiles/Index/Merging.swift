import Casework

/// The entries of several cursors in one order; of a key that several know, the newest's.
struct Merging: IndexCursor {
  /// The newest first.
  private var inputs: [any IndexCursor]
  private let dropsGone: Bool
  /// Each input's next entry; nil when it has none, and before the first step.
  private var heads: [IndexEntry?] = []
  /// The keys of the heads, which are compared far more often than the heads are moved.
  private var keys: [UnsafeRawBufferPointer] = []
  /// The inputs that have a head, as a heap: the smallest key at the top, of equal ones the newest.
  private var heap: [Int] = []
  private var hasBegun = false

  /// - Parameters:
  ///   - inputs: the newest first.
  ///   - droppingGone: leaves deleted keys out. For a run only when the oldest run of all is among
  ///     the inputs: a deletion that is forgotten while an older run still knows the key would
  ///     bring it back.
  init(_ inputs: [any IndexCursor], droppingGone: Bool) {
    self.inputs = inputs
    dropsGone = droppingGone
  }

  mutating func next() throws(SystemFailure) -> IndexEntry? {
    if !hasBegun { try begin() }
    while let newest = heap.first, let entry = heads[newest] {
      try advanceTop()
      while let older = heap.first, IndexKey.order(keys[older], entry.key) == 0 {
        try advanceTop()
      }
      if !dropsGone || !entry.isGone { return entry }
    }
    return nil
  }

  private mutating func begin() throws(SystemFailure) {
    hasBegun = true
    let none = UnsafeRawBufferPointer(start: nil, count: 0)
    for input in inputs.indices {
      let head = try inputs[input].next()
      heads.append(head)
      keys.append(head?.key ?? none)
      if head != nil { heap.append(input) }
    }
    for place in heap.indices.reversed() { sink(from: place) }
  }

  /// Moves the input at the top to its next entry.
  private mutating func advanceTop() throws(SystemFailure) {
    let input = heap[0]
    if let head = try inputs[input].next() {
      keys[input] = head.key
      heads[input] = head
    } else {
      heads[input] = nil
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
    }
    sink(from: 0)
  }

  private mutating func sink(from start: Int) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && comesBefore(heap[child], heap[least]) {
        least = child
      }
      if least == place { return }
      heap.swapAt(place, least)
      place = least
    }
  }

  private func comesBefore(_ one: Int, _ other: Int) -> Bool {
    let order = IndexKey.order(keys[one], keys[other])
    return order == 0 ? one < other : order < 0
  }
}
