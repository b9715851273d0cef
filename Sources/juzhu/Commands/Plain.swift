import FoundationEssentials
import TextUI

/// Phrases as plain Chinese text, for the commands that print lines.
enum Plain {
  static func text(_ phrase: Phrase) -> String {
    Catalogue.chinese.text(of: phrase).text
  }
}

/// JSON for scripts: one object, keys sorted.
enum JSONText {
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
