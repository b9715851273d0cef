import Casework

/// Where the newest documents of a journal stand, read from its first line to a sequence.
struct ExportedPlaces {
  /// By the number's digits.
  private(set) var applications: [Int: LinePlace] = [:]
  /// By the user name.
  private(set) var accounts: [String: LinePlace] = [:]
  /// By the message's key's last part, under the application's digits.
  private(set) var messages: [Int: [String: LinePlace]] = [:]
  /// By the user name.
  private(set) var staff: [String: LinePlace] = [:]
  /// The entries of the audit, in their order.
  private(set) var audit: [(number: Int, place: LinePlace)] = []

  mutating func take(_ transaction: Transaction, at place: LinePlace) {
    for setting in transaction.settings where setting.value == "@" {
      let parts = setting.key.split(separator: "/", omittingEmptySubsequences: false)
      switch parts.first {
      case "a" where parts.count == 2: accounts[String(parts[1])] = place
      case "r" where parts.count == 2:
        if let serial = Self.serial(parts[1]) { applications[serial] = place }
      case "t" where parts.count == 2: staff[String(parts[1])] = place
      case "e" where parts.count == 2:
        if let number = Int(parts[1]) { audit.append((number, place)) }
      case "m" where parts.count == 3:
        let serial = Self.serial(parts[2].prefix { $0 != "-" }) ?? 0
        messages[serial, default: [:]][String(parts[2])] = place
      default: break
      }
    }
  }

  private static func serial(_ number: Substring) -> Int? {
    ApplicationNumber(String(number)).flatMap { Int($0.text.dropFirst()) }
  }
}
