import TestSupport

@testable import CaseFiles

/// Power cuts of which a test says piece by piece what they leave.
extension SimulatedDisk {
  /// How many pieces a power cut may leave old or new: sectors, lengths, names.
  var looseCount: Int {
    state.withLock { state in
      state.looseNames.count + state.files.values.reduce(0) { $0 + $1.looseSectors.count }
    }
  }

  /// The power goes and comes. The piece of each bit that is set in the mask is as it was written,
  /// the others as they were flushed; shared memory is anything at all.
  func cutPower(keeping mask: UInt64) {
    var bits = mask
    func next() -> Bool {
      defer { bits = bits >> 1 | bits << 63 }
      return bits & 1 == 1
    }
    state.withLock { state in
      for number in state.files.keys.sorted() {
        guard let file = state.files[number], file.memory == nil else { continue }
        var stable = file.stable
        for sector in file.looseSectors where next() {
          if sector < 0 {
            let missing = max(0, file.bytes.count - stable.count)
            stable = stable.prefix(file.bytes.count) + [UInt8](repeating: 0, count: missing)
          } else {
            let end = min(sector + 512, stable.count, file.bytes.count)
            for at in sector..<max(sector, end) { stable[at] = file.bytes[at] }
          }
        }
        state.files[number] = File(bytes: stable, stable: stable)
      }
      for path in state.looseNames {
        if next() { state.stableNames[path] = state.names[path] }
        state.names[path] = state.stableNames[path]
      }
    }
    // Nothing is loose any more but the shared memory.
    var chance = SeededChance(seed: mask)
    cutPower(&chance)
  }
}

extension SimulatedDisk.File {
  /// The sectors in which content and disk differ, by their first byte; -1 for the length, first.
  fileprivate var looseSectors: [Int] {
    guard memory == nil, bytes != stable else { return [] }
    let length = bytes.count == stable.count ? [] : [-1]
    return length
      + stride(from: 0, to: bytes.count, by: 512).filter { start in
        let end = min(start + 512, bytes.count)
        return start >= stable.count || end > stable.count
          || bytes[start..<end] != stable[start..<end]
      }
  }
}

extension SimulatedDisk.State {
  /// The names that are not on the disk as a program sees them.
  fileprivate var looseNames: [String] {
    Set(names.keys).union(stableNames.keys).filter { names[$0] != stableNames[$0] }.sorted()
  }
}
