import Casework
import Foundation
import TestSupport

@testable import CaseFiles

extension SimulatedDisk {
  /// Opens the store on this disk as a process would, with segments so short that every few steps
  /// a new one begins.
  func openStore(
    sealing: @escaping SealingLookup = { () throws(SystemFailure) in nil }
  ) throws -> FileCaseStore {
    try FileCaseStore(
      folder: StoreFolder(path: "/data"),
      disk: self,
      now: { .sample },
      lockPatience: .milliseconds(1),
      limits: CrashTests.limits,
      maintenance: .atOnce,
      sealing: sealing
    )
  }

  /// Every byte that stands under some name.
  var allBytes: [UInt8] {
    state.withLock { state in state.names.values.flatMap { state.files[$0]?.bytes ?? [] } }
  }

  /// Whether the store has reported damage of its index or its list of runs.
  var hasLostIndex: Bool {
    state.withLock { state in
      let report = state.names["/data/4-quarantine/report.jsonl"].map { state.content(of: $0) }
      let text = String(decoding: report ?? [], as: UTF8.self)
      return text.contains("/2-index/") || text.contains("MANIFEST.json")
    }
  }

  /// What the judge finds wrong in a copy of everything on this disk.
  func complaints() throws -> [String] {
    let copy = DataFolder()
    let (names, files) = state.withLock { ($0.names, $0.files) }
    for path in names.keys.sorted() where path == "/data" || path.hasPrefix("/data/") {
      let place = copy.path + path.dropFirst(5)
      let number = names[path] ?? 0
      if number == 0 {
        mkdir(place, 0o700)
      } else {
        _ = FileManager.default.createFile(
          atPath: place,
          contents: Data(files[number]?.bytes ?? [])
        )
      }
    }
    // The script's fingerprint is no SHA-256.
    return try Judge(copy.path).complaints.filter { !$0.hasSuffix(" is another") }
  }
}
