import Casework
import Foundation
import Sodium

@testable import CaseFiles

/// A key of a test's own, made by chance; its file is gone at once.
struct SampleKey {
  let sealing: any DocumentSealing

  init() throws {
    let path = NSTemporaryDirectory() + "/juzhu-key-\(UInt64.random(in: 0...UInt64.max))"
    defer { unlink(path) }
    sealing = SodiumSealing(key: try SealingKeyFile(path: path).make())
  }

  var lookup: SealingLookup {
    { () throws(SystemFailure) in sealing }
  }
}

/// A document that is known again wherever its bytes turn up.
struct CanaryDocument {
  /// Longer than one chunk, and the same words all over.
  let bytes: [UInt8]
  let fingerprint: Fingerprint
  static let words = Array("CANARY 340122198805099975".utf8)

  init(_ note: String = "") throws {
    let text = Array(repeating: Self.words, count: 3000).flatMap { $0 }
    bytes = [0xFF, 0xD8, 0xFF] + Array(note.utf8) + text
    fingerprint = try SodiumFingerprinting().fingerprint(of: bytes)
  }

  /// Whether some of a document can be read there.
  static func isSeen(in bytes: [UInt8]) -> Bool {
    Data(bytes).range(of: Data(words.prefix(12))) != nil
  }

  /// The files beneath a folder in which some of a document can be read.
  static func places(beneath folder: DataFolder) -> [String] {
    folder.everything().filter { path in
      isSeen(in: FileManager.default.contents(atPath: path).map { Array($0) } ?? [])
    }
  }
}
