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
  /// Every application of a person, from the first to the last.
  static func past(_ application: Application) -> String {
    past(application.info.identity) + application.number.text
  }
  static func past(_ person: IdentityNumber) -> String { "p/\(person.text)/" }
  /// The live applications of an account.
  static func live(_ application: Application) -> String {
    "u/\(application.account.text)/\(application.number.text)"
  }
  /// How many places of a slot are taken, as value.
  static func slot(_ slot: Slot) -> String {
    "s/\(part(slot.station.rawValue))/\(slot.day)/\(slot.half.rawValue)"
  }
  static func message(_ message: Message) -> String {
    self.message(message.id, to: message.account)
  }
  static func message(_ id: String, to account: UserName) -> String {
    "m/\(account.text)/\(part(id))"
  }
  static func signInAttempts(_ name: UserName) -> String { "f/\(name.text)" }
  /// What is still to be done about a message, and when: `o/DUE/ID`, with the account as summary.
  /// nil when it is over.
  static func outbox(_ message: Message) -> String? {
    message.dueAt.map { outbox($0, id: message.id) }
  }
  static func outbox(_ due: Moment, id: String) -> String { "\(outbox)\(due.iso)/\(part(id))" }
  static let outbox = "o/"
  /// What a request was answered, in the line that did it.
  static func request(_ request: String) -> String { "k/\(part(request))" }
  /// How many applications were ever submitted, as value. Reckoned from `history`, and never in the
  /// journal.
  static let applicationCount = "c/applications"
  /// How many rows a part of a queue has, by what their keys begin with. Reckoned like
  /// `applicationCount`.
  static func queueCount(_ beginning: Substring) -> String { "c/\(beginning)" }

  /// How many entries the audit has, as value. Reckoned like `applicationCount`.
  static let auditCount = "c/audit"

  /// What the keys begin with that belong to an account's record of this kind.
  static func histories(of account: UserName) -> String { "h/\(account.text)/" }
  static func lives(of account: UserName) -> String { "u/\(account.text)/" }
  static func messages(to account: UserName) -> String { "m/\(account.text)/" }

  /// Whether a line may have a key that begins like this.
  static func isKnown(_ key: String) -> Bool {
    var bytes = key.utf8.makeIterator()
    guard let family = bytes.next(), bytes.next() == UInt8(ascii: "/") else { return false }
    return families.contains(family)
  }

  private static let families = Set("abdefghiklmopqrstuv".utf8)

  /// A part that somebody else has named: without the strokes that part it from the next, and
  /// without what a key cannot hold.
  static func part(_ text: String) -> String {
    guard text.utf8.contains(where: { !isPlain($0) }) else { return text }
    return text.utf8.reduce(into: "") { part, byte in
      if isPlain(byte) {
        part.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        part += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "\""), UInt8(ascii: "\\"): false
    default: byte >= 0x20 && byte < 0x7F
    }
  }
}
