import Casework
import Glibc
import Synchronization
import TestSupport

@testable import CaseFiles

/// A disk in memory that fails, dies and loses power at the call that a test names.
///
/// It keeps what would be found after a power cut apart from what a running program sees: content
/// becomes stable by `flush`, names by `flushFolder`.
final class SimulatedDisk: Disk {
  /// What happens at the call that was named.
  enum Fault: CaseIterable, Sendable {
    /// The process dies before it.
    case death
    /// The process dies in the middle of it, or right after it when it has no middle.
    case deathWithin
    /// The call fails; a write has put half of its bytes.
    case failure
  }

  struct File {
    var bytes: [UInt8] = []
    var stable: [UInt8] = []
    /// The file as shared memory, once somebody has mapped it; `bytes` stays empty then.
    var memory: SharedRegion?
  }

  struct State {
    var files: [Int32: File] = [:]
    /// What stands where; a folder is number 0.
    var names: [String: Int32] = [:]
    var stableNames: [String: Int32] = [:]
    var locked: Set<String> = []
    /// No real descriptor has such a number, so that closing it does nothing.
    var lastNumber: Int32 = 1_000_000_000
    var handles: [Int32: Int32] = [:]
    /// Calls that change something, and all calls.
    var calls = 0
    /// What `freeBytes` tells.
    var freeBytes = 1 << 40
    var allCalls = 0
    var fault: PlannedFault?
    var isDead = false
    var mutation = DiskMutation()
    /// What another process does just before the next call at a site.
    var interruption: (site: DiskMutation.Site, body: @Sendable () -> Void)?
  }

  /// A fault, the call that it comes at, and the error that a failing call gives.
  struct PlannedFault {
    let call: Int
    let kind: Fault
    var errno = EIO
    /// Whether calls that only look are counted too.
    var countsAll = false
  }

  let state = Mutex(State())

  init() {
    state.withLock { state in
      state.names = ["/proc": 0, "/": 0]
      state.stableNames = state.names
    }
    setBoot("first")
  }

  /// Lets the `call`-th of the calls that change something fail, counted from now.
  func plan(_ kind: Fault, atCall call: Int) {
    state.withLock { $0.fault = PlannedFault(call: $0.calls + call, kind: kind) }
  }

  /// Lets the `call`-th of all calls fail with an error number, counted from now.
  func plan(errno: Int32, atAnyCall call: Int) {
    state.withLock {
      $0.fault = PlannedFault(
        call: $0.allCalls + call,
        kind: .failure,
        errno: errno,
        countsAll: true
      )
    }
  }

  /// Whether the planned fault has come.
  var hasFailed: Bool { state.withLock { $0.fault == nil } }

  /// Another process begins: locks are free, and no fault is planned.
  func restartProcess() {
    state.withLock { state in
      state.isDead = false
      state.fault = nil
      state.locked = []
    }
  }

  /// The power goes and comes: of what was not flushed, any sector and any name may be old or new.
  func cutPower(_ chance: inout some RandomNumberGenerator) {
    var draw = chance
    state.withLock { state in
      for (number, file) in state.files.sorted(by: { $0.key < $1.key }) {
        if let memory = file.memory {
          state.files[number]?.memory = memory.garbled(&draw)
          continue
        }
        let after = Self.mixed(file.stable, file.bytes, &draw)
        state.files[number] = File(bytes: after, stable: after)
      }
      for path in Set(state.names.keys).union(state.stableNames.keys).sorted()
      where state.names[path] != state.stableNames[path] && Bool.random(using: &draw) {
        state.names[path] = state.stableNames[path]
      }
      // What stands in a folder that is lost is lost.
      for path in state.names.keys.sorted() {
        let folder = Self.folder(of: path)
        if !folder.isEmpty, folder != "/proc", state.names[folder] == nil {
          state.names[path] = nil
        }
      }
      state.stableNames = state.names
    }
    chance = draw
    restartProcess()
    setBoot("boot \(draw.next())")
  }

  private static func mixed(
    _ old: [UInt8],
    _ new: [UInt8],
    _ draw: inout some RandomNumberGenerator
  ) -> [UInt8] {
    if old == new { return old }
    let length = Bool.random(using: &draw) ? old.count : new.count
    var bytes = [UInt8](repeating: 0, count: length)
    for sector in stride(from: 0, to: length, by: 512) {
      let source = Bool.random(using: &draw) ? old : new
      for at in sector..<min(sector + 512, length) where at < source.count {
        bytes[at] = source[at]
      }
    }
    return bytes
  }

  private func setBoot(_ name: String) {
    let path = "/proc/sys/kernel/random/boot_id"
    state.withLock { state in
      state.files[1] = File(bytes: Array("\(name)\n".utf8), stable: Array("\(name)\n".utf8))
      state.names[path] = 1
      state.stableNames[path] = 1
    }
  }
}
