/// Where everything is: this process's own memory of all keys, derived from the journal.
///
/// Documents stay on the disk until somebody asks for them.
struct CaseIndex: Sendable {
  /// The newest line of each account, application, message and name that somebody failed under,
  /// by the key itself.
  private var places: [String: LinePlace] = [:]
  /// The numbers of each account's applications, oldest first.
  private var numbers: [String: [String]] = [:]
  /// The keys of each account's messages, oldest first.
  private var messageKeys: [String: [String]] = [:]
  /// Counts of slots and numbers of live applications, by the key.
  private var values: [String: String] = [:]
  /// How many applications were ever submitted.
  private(set) var applicationCount = 0

  func place(_ key: String) -> LinePlace? { places[key] }
  func value(_ key: String) -> String? { values[key] }
  func numbers(of account: String) -> [String] { numbers[account] ?? [] }
  func messageKeys(of account: String) -> [String] { messageKeys[account] ?? [] }

  /// Takes a transaction over, whole or, when it has a key of an unknown kind, not at all.
  mutating func apply(_ transaction: Transaction, at place: LinePlace) -> Bool {
    let keys = transaction.settings.map(\.key) + transaction.deletions
    guard keys.allSatisfy({ Self.families.contains($0.prefix(2)) }) else { return false }
    for key in transaction.deletions {
      places[key] = nil
      values[key] = nil
    }
    for setting in transaction.settings { apply(setting, at: place) }
    return true
  }

  private static let families: Set<Substring> = [
    "a/", "f/", "h/", "i/", "m/", "p/", "q/", "r/", "s/", "u/",
  ]

  private mutating func apply(_ setting: Transaction.Setting, at place: LinePlace) {
    let key = setting.key
    switch key.utf8.first {
    case UInt8(ascii: "a"), UInt8(ascii: "f"):
      places[key] = place
    case UInt8(ascii: "r"):
      if places.updateValue(place, forKey: key) == nil { applicationCount += 1 }
    case UInt8(ascii: "h"):
      let (account, number) = Self.parts(key)
      numbers[account, default: []].append(number)
    case UInt8(ascii: "m"):
      // A message that is put again is the newest again.
      let (account, _) = Self.parts(key)
      if places.updateValue(place, forKey: key) != nil {
        messageKeys[account]?.removeAll { $0 == key }
      }
      messageKeys[account, default: []].append(key)
    case UInt8(ascii: "i"), UInt8(ascii: "s"):
      values[key] = setting.value
    default:
      // u/ and q/ are for the staff's pages and the sorted runs.
      break
    }
  }

  /// The two parts behind the family.
  private static func parts(_ key: String) -> (String, String) {
    let parts = key.dropFirst(2).split(separator: "/", maxSplits: 1)
    return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : "")
  }
}
