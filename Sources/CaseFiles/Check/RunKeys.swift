import Casework

/// What a stretch of the journal does to the keys, as hashes: sixteen bytes a key, so that the
/// millions of keys of a big run can be compared with it in any order.
struct RunKeys {
  /// Hashes of keys; 0: free.
  private var keys: [UInt64]
  /// What each key stands for at the end: a hash, with the lowest two bits for `State`.
  private var contents: [UInt64]
  private(set) var count = 0
  /// Keys that are kept at the end.
  private(set) var kept = 0

  private enum State {
    static let gone: UInt64 = 1
    static let seen: UInt64 = 2
  }

  /// What a comparison with an entry of a run says.
  enum Verdict {
    case same
    case different
    /// The stretch has not touched the key.
    case unknown
  }

  /// - Parameter capacity: how many keys are expected.
  init(capacity: Int) {
    var size = 1024
    while size < capacity * 3 / 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    contents = Array(repeating: 0, count: size)
  }

  /// The key stands for this from now on.
  mutating func put(_ key: String, _ content: IndexContent) {
    if count * 4 >= keys.count * 3 { grow() }
    let hash = Self.hash(key)
    let place = place(of: hash, in: keys)
    if keys[place] == 0 {
      keys[place] = hash
      count += 1
    } else if contents[place] & State.gone == 0 {
      kept -= 1
    }
    let new = Self.hash(content)
    if new & State.gone == 0 { kept += 1 }
    contents[place] = new
  }

  /// Compares with what a run says of the key.
  mutating func meet(_ key: String, _ content: IndexContent) -> Verdict {
    let place = place(of: Self.hash(key), in: keys)
    guard keys[place] != 0 else { return .unknown }
    let known = contents[place] & ~State.seen
    if contents[place] & State.seen == 0, known & State.gone == 0 { kept -= 1 }
    contents[place] |= State.seen
    return known == Self.hash(content) ? .same : .different
  }

  /// Keys that were deleted and that no entry met has named.
  var unmetGone: Int {
    contents.indices.count { keys[$0] != 0 && contents[$0] & 3 == State.gone }
  }

  private mutating func grow() {
    var (newKeys, newContents) = (
      [UInt64](repeating: 0, count: keys.count * 2), [UInt64](repeating: 0, count: keys.count * 2)
    )
    for at in keys.indices where keys[at] != 0 {
      let place = place(of: keys[at], in: newKeys)
      newKeys[place] = keys[at]
      newContents[place] = contents[at]
    }
    (keys, contents) = (newKeys, newContents)
  }

  /// Where the hash stands, or where it may be put.
  private func place(of hash: UInt64, in keys: [UInt64]) -> Int {
    var at = Int(truncatingIfNeeded: hash >> 3) & (keys.count - 1)
    while keys[at] != 0, keys[at] != hash { at = (at + 1) & (keys.count - 1) }
    return at
  }

  private static func hash(_ key: String) -> UInt64 {
    var hasher = Hasher()
    add(key, &hasher)
    let hash = UInt64(bitPattern: Int64(hasher.finalize()))
    return hash == 0 ? 1 : hash
  }

  private static func hash(_ content: IndexContent) -> UInt64 {
    guard case .kept(let value, let summary) = content else { return State.gone }
    var hasher = Hasher()
    add(value, &hasher)
    if let summary { add(summary, &hasher) }
    return UInt64(bitPattern: Int64(hasher.finalize())) << 2
  }

  /// Byte for byte: two spellings of one character are two texts here.
  private static func add(_ text: String, _ hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8(0xFF))
  }
}
