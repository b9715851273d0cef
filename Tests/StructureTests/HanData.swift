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

  /// What English text may name because it stands on the page in every language: the stamp's
  /// sign, and the names of the office's places.
  static func isName(_ words: String) -> Bool { words == "印" || places.contains(words) }

  private static let places: Set<String> = {
    let office = SampleOffice.office
    let districts = office.divisions.districts
    let streets = districts.flatMap { office.divisions.streets(in: $0.code) }
    return Set(districts.map(\.name) + streets.map(\.name) + office.stations.all.map(\.name))
  }()

  /// The longest runs of Han characters.
  static func runs(in text: String) -> [String] {
    text.unicodeScalars.split { !$0.properties.isIdeographic }.map { String($0) }
  }
}
