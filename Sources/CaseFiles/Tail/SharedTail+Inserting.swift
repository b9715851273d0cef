import Casework
import Glibc

extension SharedTail {
  /// How far an insertion goes, so that a test can let the writer die in it.
  enum Step {
    /// Room is taken, nothing is written there.
    case takingRoom
    /// The node is written and nothing links to it.
    case writing
    /// Only the lowest level links to it: it is there.
    case linkingLowest
    case whole
  }

  /// Adds what the key stands for from this sequence on. Again the same key and sequence changes
  /// nothing. By the holder of the writer's lock.
  ///
  /// - Returns: false when the tail is full; it is as it was then.
  /// - Throws: `SystemFailure`: `.damaged`; `.notDone` when the key is longer than 65,535 bytes or
  ///   the disk is full, which `makeRoom` finds out beforehand.
  @discardableResult
  func insert(
    _ key: String,
    _ content: IndexContent,
    at sequence: Int
  ) throws(SystemFailure) -> Bool {
    let json = content.json
    return try json.span.bytes.withUnsafeBytes { (json) throws(SystemFailure) in
      try key.utf8.span.bytes.withUnsafeBytes { (key) throws(SystemFailure) in
        try insert(key, json: json, at: sequence)
      }
    }
  }

  /// The same with the content as it is kept: `"VALUE"`, `"VALUE","SUMMARY"` or `null`.
  func insert(
    _ key: UnsafeRawBufferPointer,
    json: UnsafeRawBufferPointer,
    at sequence: Int,
    until step: Step = .whole
  ) throws(SystemFailure) -> Bool {
    var path = TailPath(repeating: 0)
    if let node = try seek(key, sequence, &path), node.sequence == sequence, node.has(key) {
      return true
    }
    guard key.count <= TailNode.longestKey, sequence >= 0 else {
      throw SystemFailure(.notDone, attempt: "key in \(memory.path)", errno: ENAMETOOLONG)
    }
    let place = header.used
    guard TailNode.isPlace(place, in: memory) else { throw damage(at: 32, "its end") }
    let height = TailNode.height(at: place)
    let bytes = TailNode.bytes(height: height, key: key.count, json: json.count)
    guard bytes <= memory.count - place else { return false }
    try reserve(upTo: place + bytes)
    header.used = place + bytes
    if sequence > header.lastSequence {
      header.transactions += 1
      header.lastSequence = sequence
    }
    if step == .takingRoom { return true }
    write(key, json, sequence, height: height, at: place, path)
    if step == .writing { return true }
    for level in 0..<height {
      memory.store32(UInt32(place), at: TailNode.link(level, at: path[level]))
      if step == .linkingLowest { return true }
    }
    return true
  }

  private func write(
    _ key: UnsafeRawBufferPointer,
    _ json: UnsafeRawBufferPointer,
    _ sequence: Int,
    height: Int,
    at place: Int,
    _ path: TailPath
  ) {
    memory.storeCount(sequence, at: place)
    memory.store32(UInt32(height) << 16 | UInt32(key.count), at: place + 8)
    memory.store32(UInt32(json.count), at: place + 12)
    memory.store32(TailNode.checksum(sequence, key, json), at: place + 16)
    for level in 0..<height {
      let next = memory.load32(TailNode.link(level, at: path[level]))
      memory.store32(next, at: TailNode.link(level, at: place))
    }
    let start = place + TailNode.fixedBytes + 4 * height
    let node = UnsafeMutableRawBufferPointer(rebasing: memory.bytes[start...])
    node.copyMemory(from: key)
    UnsafeMutableRawBufferPointer(rebasing: node[key.count...]).copyMemory(from: json)
  }

  /// Whether so many entries with so many bytes of keys and contents in all can be inserted; then
  /// neither a full tail nor a full disk comes in between.
  /// - Throws: `SystemFailure`: `.notDone` with `ENOSPC` when the disk is full.
  func makeRoom(entries: Int, bytes: Int) throws(SystemFailure) -> Bool {
    let most = TailNode.bytes(height: TailHeader.levels, key: 0, json: 0) + 8
    let end = header.used + entries * most + bytes
    guard end <= memory.count else { return false }
    try reserve(upTo: end)
    return true
  }
}
