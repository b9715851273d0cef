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
    "m/\(message.account.text)/\(part(message.id))"
  }
  static func signInAttempts(_ name: UserName) -> String { "f/\(name.text)" }

  /// A part that somebody else has named, as printable ASCII without the strokes that part it
  /// from the next, and without what JSON would escape.
  static func part(_ text: String) -> String {
    var part = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "\""), UInt8(ascii: "\\"), ...0x20,
        0x7F...:
        part += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      default:
        part.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return part
  }
}
