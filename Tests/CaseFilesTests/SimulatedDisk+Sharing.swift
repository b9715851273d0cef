import Casework
import Glibc

@testable import CaseFiles

extension SimulatedDisk {
  func share(_ path: String, bytes: Int?) throws(SystemFailure) -> SharedBytes {
    let isEnough = state.withLock { state in
      state.names[path].flatMap { state.files[$0]?.memory }.map { $0.count >= bytes ?? 0 } ?? false
    }
    if bytes == nil, try identity(of: path) == nil { throw Self.failure("open", path, ENOENT) }
    if !isEnough {
      try change("mmap", path) { state, isHalf in
        let number = state.names[path] ?? state.nextNumber()
        state.names[path] = number
        if isHalf { return }
        let before = state.content(of: number)
        let region = SharedRegion(count: max(bytes ?? 0, before.count))
        region.bytes.copyBytes(from: before)
        state.files[number] = File(memory: region)
      }
    }
    return try look("mmap", path) { state in
      guard let number = state.names[path], let region = state.files[number]?.memory else {
        return nil
      }
      let identity = FileIdentity(device: 1, number: UInt64(number))
      let count = bytes ?? region.count
      return SharedBytes(region.address, count, path: path, identity: identity) { _ = region }
    }
  }

  func reserve(_ bytes: Int, of shared: SharedBytes) throws(SystemFailure) {
    try change("fallocate", shared.path) { _, _ in }
  }

  func identity(of path: String) throws(SystemFailure) -> FileIdentity? {
    try look("stat", path) { state -> FileIdentity?? in
      .some(state.names[path].map { FileIdentity(device: 1, number: UInt64($0)) })
    }
  }

  func freeBytes(at path: String) throws(SystemFailure) -> Int {
    try look("statvfs", path) { $0.freeBytes }
  }
}

extension SimulatedDisk.State {
  /// What a program reads in a file, also one that is shared memory.
  func content(of number: Int32) -> [UInt8] {
    guard let file = files[number] else { return [] }
    return file.memory.map { Array($0.bytes) } ?? file.bytes
  }

  /// The process is dead: what it still does in this test's process must not reach the memory that
  /// the next one finds.
  mutating func die() {
    isDead = true
    for (number, file) in files { files[number]?.memory = file.memory?.copied() }
  }
}
