import Casework

@testable import CaseFiles

/// Whole folders change places at once, and on the disk at once: what a power cut leaves of a
/// half-made move is not simulated.
extension SimulatedDisk {
  func tryShare(_ file: OpenFile) throws(SystemFailure) -> Bool { true }

  func isInPlace(_ file: OpenFile) throws(SystemFailure) -> Bool { true }

  func moveFolder(_ path: String, to newPath: String) throws(SystemFailure) {
    try change("rename", path) { state, _ in
      state.names = Self.moved(state.names, [path: newPath])
      state.stableNames = Self.moved(state.stableNames, [path: newPath])
    }
  }

  func exchange(_ path: String, _ other: String) throws(SystemFailure) {
    try change("renameat2", path) { state, _ in
      state.names = Self.moved(state.names, [path: other, other: path])
      state.stableNames = Self.moved(state.stableNames, [path: other, other: path])
    }
  }

  func removeFolder(_ path: String) throws(SystemFailure) {
    try change("rmdir", path) { state, _ in state.names[path] = nil }
  }

  private static func moved(
    _ names: [String: Int32],
    _ places: [String: String]
  ) -> [String: Int32] {
    var result: [String: Int32] = [:]
    for (name, number) in names {
      let place = places.first { name == $0.key || name.hasPrefix($0.key + "/") }
      let moved = place.map { $0.value + name.dropFirst($0.key.utf8.count) }
      result[moved ?? name] = number
    }
    return result
  }
}
