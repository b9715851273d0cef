import Foundation

/// Reads a journal by the description of its format alone, with none of the store's own code.
struct Judge {
  /// Numbers and ID numbers of everything that was ever put.
  private(set) var numbers: Set<String> = []
  private(set) var people: Set<String> = []
  /// The highest count any slot ever had, and the count at the end.
  private(set) var highest: [String: Int] = [:]
  private(set) var held: [String: Int] = [:]
  private(set) var lines = 0
  /// What is wrong, in words.
  private(set) var complaints: [String] = []

  init(_ folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/1-journal")
      .filter { $0.hasSuffix(".jsonl") }.sorted()
    var segments = try names.map { name in
      try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/1-journal/\(name)")))
    }
    for at in segments.indices.dropLast() {
      let next = try Self.object(segments[at + 1].prefix { $0 != 10 })
      let end = (next["prev"] as? [String: Any])?["end"] as? Int ?? 0
      segments[at] = Array(segments[at][..<end])
    }
    var sequence = 0
    for segment in segments {
      var last: String?
      for bytes in segment.split(separator: 10) {
        let line = try Self.object(bytes)
        let crc = line["crc"] as? String ?? ""
        if Self.checksum(bytes.dropFirst(17)) != UInt32(crc, radix: 16) {
          complaints.append("checksum after \(sequence)")
        }
        if let last {
          sequence += 1
          if line["seq"] as? Int != sequence { complaints.append("sequence \(sequence)") }
          if line["prev"] as? String != last { complaints.append("chain at \(sequence)") }
          read(line)
        }
        last = crc
      }
    }
    lines = sequence
  }

  private mutating func read(_ line: [String: Any]) {
    for setting in line["set"] as? [[String]] ?? [] {
      let (key, value) = (setting[0], setting[1])
      if key.hasPrefix("r/"), !numbers.insert(key).inserted { complaints.append("twice \(key)") }
      if key.hasPrefix("i/"), !people.insert(key).inserted { complaints.append("twice \(key)") }
      if key.hasPrefix("s/") {
        let count = Int(value) ?? -1
        held[key] = count
        highest[key] = max(highest[key] ?? 0, count)
      }
    }
  }

  private static func object(_ bytes: some Collection<UInt8>) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  /// CRC-32C bit by bit.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1) * 0x82F6_3B78 }
    }
  }
}
