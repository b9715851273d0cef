import Casework
import FoundationEssentials
import TextUI

/// Phrases as plain Chinese text, for the commands that print lines.
enum Plain {
  static func text(_ phrase: Phrase) -> String {
    Catalogue.chinese.text(of: phrase).text
  }

  /// `2026-11-23 09:41` in Shanghai.
  static func time(_ moment: Moment) -> String {
    let clock = [moment.hour, moment.minute].map { ($0 < 10 ? "0" : "") + String($0) }
    return "\(moment.day) \(clock.joined(separator: ":"))"
  }

  /// A line made of what persons and gateways have given.
  static func line(_ parts: String?...) -> String {
    ShownText(parts.compactMap { $0 }.joined(separator: "  ")).text
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
