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
      if let unknown = unknownPlaceholder(in: text) {
        throw OfficeDataProblem(
          Self.name,
          zh: "\(kind)：未知的占位符 {\(unknown)}",
          en: "\(kind): unknown placeholder {\(unknown)}"
        )
      }
    }
    return MessageTemplates(texts: texts)
  }

  private func unknownPlaceholder(in text: String) -> String? {
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part.prefix { $0 != "}" })
      if name.count == part.count || MessageTemplates.Placeholder(rawValue: name) == nil {
        return name
      }
    }
    return nil
  }
}
