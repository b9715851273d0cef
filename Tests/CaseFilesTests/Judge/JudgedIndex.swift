import Foundation

/// The sorted runs that MANIFEST.json lists, read block by block and merged, the newest first.
struct JudgedIndex: Complaining {
  var complaints: [String] = []
  /// The last transaction that the runs know; 0 when there are none.
  private(set) var upto = 0
  private(set) var runs = 0
  /// What each key stands for: value and summary; none when it was deleted.
  private(set) var keys: [String: [String]] = [:]

  init(_ folder: String) {
    guard let bytes = try? JudgedJournal.bytes(folder + "/MANIFEST.json") else { return }
    guard let read = JudgedChecksum.object(bytes.prefix { $0 != 10 }),
      let listed = read.object["runs"] as? [[String: Any]]
    else {
      expect(false, "MANIFEST.json is damaged")
      return
    }
    upto = read.object["upto"] as? Int ?? -1
    runs = listed.count
    for run in listed {
      let name = run["name"] as? String ?? ""
      guard let bytes = try? JudgedJournal.bytes("\(folder)/2-index/\(name)") else {
        expect(false, "\(name) is missing")
        continue
      }
      expect(run["bytes"] as? Int == bytes.count, "\(name) is \(bytes.count) bytes long")
      take(bytes, name)
    }
  }

  /// Reads one run into the keys; newer ones come later.
  private mutating func take(_ bytes: [UInt8], _ name: String) {
    var last: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 4096) {
      let block = bytes[start..<min(start + 4096, bytes.count)]
      let spot = "\(name) block \(start / 4096)"
      let head = block.prefix { $0 != 10 }
      guard block.count == 4096,
        let header = try? JSONSerialization.jsonObject(with: Data(head)) as? [String: Any],
        let sum = header["crc"] as? String,
        UInt32(sum, radix: 16) == JudgedChecksum.of(block.dropFirst(17))
      else {
        expect(false, "\(spot) is damaged")
        continue
      }
      if header["footer"] as? Bool == true { continue }
      let count = header["lines"] as? Int ?? 0
      for line in block.split(separator: 10).dropFirst().prefix(count) {
        guard let entry = try? JSONSerialization.jsonObject(with: Data(line)) as? [Any],
          let key = entry.first as? String
        else {
          expect(false, "\(spot) has an entry that is none")
          continue
        }
        let content = entry.dropFirst().compactMap { $0 as? String }
        keys[key] = content.isEmpty ? nil : content
        expect(last.lexicographicallyPrecedes(Array(key.utf8)), "\(spot): \(key) is out of order")
        last = Array(key.utf8)
      }
    }
  }

  /// Complains of every key that the journal sets otherwise.
  mutating func compare(with journal: [String: [String]], applications: Int, entries: Int) {
    // Counts are reckoned, and never in the journal.
    let own = keys.filter { !$0.key.hasPrefix("c/") }
    expect(own.count == journal.count, "\(own.count) keys for \(journal.count)")
    for (key, content) in own where journal[key] != content {
      expect(false, "\(key) is \(content) and should be \(journal[key] ?? [])")
    }
    for key in journal.keys where own[key] == nil { expect(false, "\(key) is not in the runs") }
    var counts = ["c/applications": applications, "c/audit": entries]
    for key in journal.keys where key.hasPrefix("q/") {
      counts["c/" + key.split(separator: "/")[..<3].joined(separator: "/") + "/", default: 0] += 1
    }
    for (key, count) in counts.filter({ $0.value > 0 }) {
      expect(keys[key] == ["\(count)"], "\(key) is \(keys[key] ?? []) and should be \(count)")
    }
    for key in keys.keys where key.hasPrefix("c/") && counts[key] ?? 0 == 0 {
      expect(false, "\(key) counts nothing")
    }
  }
}
