import TestSupport

/// What a file may be called: a type it declares or extends, or `Type+Subject`.
enum FileNames {
  private static let declarations = ["struct", "enum", "class", "protocol", "actor", "extension"]

  static func fits(_ file: SwiftFile) -> Bool {
    let words = file.code.split { " \n<:,({})[]".contains($0) }.map(String.init)
    let declared = zip(words, words.dropFirst())
      .filter { declarations.contains($0.0) }.map(\.1)
    let types = declared.flatMap { name in
      [name, String(name.split(separator: ".").last ?? "")]
    }
    // A file of extensions is named for its subject: AnswersCheck+Home, ApplicantBooking.
    let isExtending =
      declared.isEmpty == false
      && !words.contains { word in
        ["struct", "enum", "class", "protocol"].contains(word)
      }
    return types.contains(file.name) || isExtending
      || file.path.contains("+") && types.contains(String(file.name.prefix { $0 != "+" }))
  }
}
