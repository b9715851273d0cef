import Casework

/// messages.json
struct MessagesFile: OfficeFile {
  static let name = "messages.json"
  let texts: [String: String]

  func fact() throws(OfficeDataProblem) -> MessageTemplates {
    let kinds = Set(MessageTemplates.Kind.allCases.map(\.rawValue))
    guard Set(texts.keys) == kinds else {
      let names = kinds.sorted().joined(separator: " ")
      throw OfficeDataProblem(
        Self.name,
        zh: "短信种类应恰为：\(names)",
        en: "the messages must be exactly: \(names)"
      )
    }
    for (kind, text) in texts {
      let known = MessageTemplates.Kind(rawValue: kind)?.placeholders ?? []
      if let unknown = unknownPlaceholder(in: text, besides: known) {
        throw OfficeDataProblem(
          Self.name,
          zh: "\(kind)：不能填入的占位符 {\(unknown)}",
          en: "\(kind): nothing fills the placeholder {\(unknown)}"
        )
      }
    }
    return MessageTemplates(texts: texts)
  }

  /// One message holds so many characters in Chinese.
  static let mostCharacters = 70

  /// Throws when a text filled in with the longest of everything does not fit in one message.
  static func check(
    _ messages: MessageTemplates,
    of stations: Stations
  ) throws(OfficeDataProblem) {
    let longest = stations.all.map(\.name).max { $0.utf16.count < $1.utf16.count }
    let values: [MessageTemplates.Placeholder: String] = [
      .number: "A0000000001", .day: "12月31日", .name: "欧阳**", .count: "12",
      .station: longest ?? "",
    ]
    for kind in MessageTemplates.Kind.allCases {
      let count = messages.message(kind, filling: values)?.utf16.count ?? 0
      guard count <= mostCharacters else {
        throw OfficeDataProblem(
          name,
          zh: "\(kind.rawValue)：填入内容后\(count)个字，最多\(mostCharacters)个",
          en: "\(kind.rawValue): \(count) characters when filled in, at most \(mostCharacters)"
        )
      }
    }
  }

  private func unknownPlaceholder(
    in text: String,
    besides known: Set<MessageTemplates.Placeholder>
  ) -> String? {
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part.prefix { $0 != "}" })
      let isKnown = MessageTemplates.Placeholder(rawValue: name).map(known.contains) ?? false
      if name.utf8.count == part.utf8.count || !isKnown { return name }
    }
    return nil
  }
}
