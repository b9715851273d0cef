import Casework

/// Keys as a check needs them: from the little that it remembers, and fit to be shown.
extension CaseKey {
  /// The key of the person with these 17 digits.
  static func person(_ packed: UInt64) -> String { "i/\(identity(packed))" }

  /// The key of an application among those of the person with these 17 digits.
  static func past(_ packed: UInt64, _ number: ApplicationNumber) -> String {
    "p/\(identity(packed))/\(number.text)"
  }

  private static func identity(_ packed: UInt64) -> String {
    let digits = String(packed)
    let text = String(repeating: "0", count: max(0, 17 - digits.utf8.count)) + digits
    // GB 11643 by the recursion of ISO 7064.
    let sum = text.utf8.reduce(0) { ($0 + Int($1 & 15)) * 2 % 11 }
    let check = (12 - sum) % 11
    return text + (check == 10 ? "X" : "\(check)")
  }

  /// The key of what a request was answered: plain ASCII, all else as %HH.
  static func answer(to request: String) -> String {
    request.utf8.reduce(into: "k/") { key, byte in
      let isPlain = (0x20..<0x7F).contains(byte) && !Array("/%\"\\".utf8).contains(byte)
      if isPlain {
        key.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        key += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  /// The key without what nobody should read in a report: the middle of an ID number.
  static func masked(_ key: String) -> String {
    guard key.hasPrefix("i/") || key.hasPrefix("p/"), key.utf8.count >= 20 else { return key }
    return "\(key.prefix(6))**********\(key.dropFirst(16))"
  }
}
