import Casework

/// How the keys of a transaction are spelled (store.md, 3.1): one letter for the family, then
/// parts between strokes.
enum CaseKey {
  static func account(_ name: UserName) -> String { "a/\(name.text)" }
  static func application(_ number: ApplicationNumber) -> String { "r/\(number.text)" }
  /// Every application of an account, from the first to the last.
  static func history(_ application: Application) -> String {
    "h/\(application.account.text)/\(application.number.text)"
  }
  /// The live application of a person, with its number as value.
  static func person(_ identity: IdentityNumber) -> String { "i/\(identity.text)" }
  /// The live applications of an account.
  static func live(_ application: Application) -> String {
    "u/\(application.account.text)/\(application.number.text)"
  }
  /// A station's queue, by the day of the visit; nil when the application waits in none.
  static func queue(_ application: Application) -> String? {
    guard application.status.isLive, let slot = application.heldSlot else { return nil }
    return "q/\(part(slot.station.rawValue))/\(slot.day)/\(application.number.text)"
  }
  /// How many places of a slot are taken, as value.
  static func slot(_ slot: Slot) -> String {
    "s/\(part(slot.station.rawValue))/\(slot.day)/\(slot.half.rawValue)"
  }
  static func message(_ message: Message) -> String {
    "m/\(message.account.text)/\(part(message.id))"
  }
  static func signInAttempts(_ name: UserName) -> String { "f/\(name.text)" }

  /// What the queue's row shows and its search needs: name, pinyin initials (none yet), the last
  /// four signs of the ID number, status, the days of submission and visit.
  static func summary(_ application: Application) -> String {
    let day = application.heldSlot.map { "\($0.day)" } ?? ""
    return
      "\(application.info.name.text)||\(application.info.identity.text.suffix(4))|"
      + "\(application.status.rawValue)|\(application.submittedAt.day)|\(day)"
  }

  /// A part that somebody else has named, without the strokes that part it from the next.
  private static func part(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "%") }) else {
      return text
    }
    return text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
  }
}
