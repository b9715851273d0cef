import Casework

/// Counts the rows of every part of every queue, line by line, by where each application stands.
struct QueueCounts {
  /// What the keys of each part begin with.
  private var parts: [String] = []
  private var partNumbers: [Substring: Int32] = [:]
  private var counts: [Int] = []
  /// The part each application stands in, by its number's digits.
  private var standing: [Int: Int32] = [:]

  /// Takes a line over; the counting keys that it changes, with their counts.
  mutating func take(_ line: CheckedLine) -> [(key: String, count: Int)] {
    var changed: Set<Int32> = []
    func part(_ key: String) -> (Substring, Int)? {
      guard let prefix = QueueKey.prefix(of: key), let number = Int(key.utf8.suffix(10).text) else {
        return nil
      }
      return (prefix, number)
    }
    for deletion in line.deletions {
      guard let (prefix, number) = part(deletion.key), let known = partNumbers[prefix],
        standing[number] == known,
        !line.settings.contains(where: { $0.key == deletion.key })
      else { continue }
      standing[number] = nil
      counts[Int(known)] -= 1
      changed.insert(known)
    }
    for setting in line.settings {
      guard let (prefix, number) = part(setting.key) else { continue }
      let new = known(prefix)
      if standing[number] == new { continue }
      standing[number] = new
      counts[Int(new)] += 1
      changed.insert(new)
    }
    return changed.map { (CaseKey.queueCount(parts[Int($0)][...]), counts[Int($0)]) }
  }

  private mutating func known(_ prefix: Substring) -> Int32 {
    if let known = partNumbers[prefix] { return known }
    let number = Int32(parts.count)
    let text = String(prefix)
    parts.append(text)
    counts.append(0)
    partNumbers[text[...]] = number
    return number
  }
}

extension Substring.UTF8View {
  fileprivate var text: String { String(Substring(self)) }
}
