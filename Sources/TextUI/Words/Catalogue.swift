/// A language the program speaks.
public enum Language: Sendable, Hashable, CaseIterable {
  case chinese
  case english

  /// The language F3 turns to.
  public var other: Language {
    switch self {
    case .chinese: .english
    case .english: .chinese
    }
  }
}

/// The words of one language for the phrases of the program.
public struct Catalogue: Sendable {
  public let language: Language
  private let translations: [String: String]

  /// - Parameter translations: from a phrase's key to the words, with "%@" or "%1$@" in them.
  public init(language: Language, translations: [String: String]) {
    self.language = language
    self.translations = translations
  }

  /// The source language: every phrase as it is written.
  public static let chinese = Catalogue(language: .chinese, translations: [:])

  /// The phrase's words, or the Chinese where the catalogue lacks it.
  public func text(of phrase: Phrase) -> ShownText {
    let words = translations[phrase.key] ?? phrase.key
    guard !phrase.arguments.isEmpty else { return ShownText(words) }
    var text = ShownText("")
    var next = 0
    for piece in Self.pieces(of: words) {
      switch piece {
      case .words(let words): text = text + ShownText(words)
      case .argument(let place):
        let index = place ?? next
        next += 1
        guard phrase.arguments.indices.contains(index) else { continue }
        switch phrase.arguments[index] {
        case .text(let argument): text = text + argument
        case .phrase(let argument): text = text + self.text(of: argument)
        case .either(let chinese, let english): text = text + either(chinese, english)
        }
      }
    }
    return text
  }

  private func either(_ chinese: ShownText, _ english: ShownText) -> ShownText {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private enum Piece {
    case words(String)
    case argument(Int?)
  }

  /// Splits at "%@" (the next argument) and "%2$@" (the second one).
  private static func pieces(of words: String) -> [Piece] {
    var pieces: [Piece] = []
    var run = ""
    var rest = Substring(words)
    while let character = rest.first {
      if rest.hasPrefix("%@") {
        pieces += [.words(run), .argument(nil)]
        run = ""
        rest = rest.dropFirst(2)
      } else if character == "%", let place = rest.dropFirst().first?.wholeNumberValue,
        rest.dropFirst(2).hasPrefix("$@")
      {
        pieces += [.words(run), .argument(place - 1)]
        run = ""
        rest = rest.dropFirst(4)
      } else {
        run.append(character)
        rest = rest.dropFirst()
      }
    }
    return pieces + [.words(run)]
  }
}
