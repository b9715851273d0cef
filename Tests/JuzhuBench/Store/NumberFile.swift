import FoundationEssentials

/// Numbers that one process of the benchmark hands to another, in a file.
enum NumberFile {
  static func write(_ numbers: [UInt64], to path: String) throws {
    try numbers.withUnsafeBytes { try Data($0).write(to: URL(filePath: path)) }
  }

  static func read(_ path: String) throws -> [UInt64] {
    let bytes = try Data(contentsOf: URL(filePath: path))
    return bytes.withUnsafeBytes { buffer in
      (0..<buffer.count / 8).map { buffer.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) }
    }
  }
}
