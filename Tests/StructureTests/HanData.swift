import TestSupport

/// Han characters that are facts to compare with or to show in every language.
enum HanData {
  /// The files of the rules that hold some, and why.
  private static let reasons = [
    "Casework/Calendar/TypedDay.swift": "what people put between year, month and day",
    "Casework/Messages/Message.swift": "short messages are in Chinese",
    "Casework/Office/MessageTemplates.swift": "the places to fill in the office's own file",
  ]

  static func isData(_ literal: SwiftFile.Literal, in file: SwiftFile) -> Bool {
    literal.key.count == 1 || reasons[file.path] != nil
  }

  /// What English text names because it stands on the page in every language: the stamp's sign.
  static let signs: Set<Unicode.Scalar> = ["印"]
}
