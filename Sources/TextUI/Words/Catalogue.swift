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
    // The commonest: nothing but what is put in.
    if words == "%@" { return text(of: phrase.arguments[0]) }
    var text = ShownText.empty
    var next = 0
    for piece in Self.pieces(of: words) {
      switch piece {
      case .words(let words): text += ShownText(String(words))
      case .argument(let place):
        let index = place ?? next
        next += 1
        guard phrase.arguments.indices.contains(index) else { continue }
        text += self.text(of: phrase.arguments[index])
      }
    }
    return text
  }

  private func text(of argument: Phrase.Argument) -> ShownText {
    switch argument {
    case .text(let text): text
    case .phrase(let phrase): text(of: phrase)
    case .either(let chinese, let english): either(chinese, english)
    }
  }

  private func either(_ chinese: ShownText, _ english: ShownText) -> ShownText {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private enum Piece {
    case words(Substring)
    case argument(Int?)
  }

  /// Splits at "%@" (the next argument) and "%2$@" (the second one).
  private static func pieces(of words: String) -> [Piece] {
    let bytes = words.utf8
    var pieces: [Piece] = []
    var run = words.startIndex
    var place = run
    while let sign = bytes[place...].firstIndex(of: UInt8(ascii: "%")) {
      let rest = bytes[sign...].dropFirst()
      place = rest.startIndex
      let digit = rest.first.map { Int($0) - 0x30 } ?? -1
      let length: Int
      if rest.first == UInt8(ascii: "@") {
        pieces += [.words(words[run..<sign]), .argument(nil)]
        length = 1
      } else if 0...9 ~= digit, rest.dropFirst().starts(with: "$@".utf8) {
        pieces += [.words(words[run..<sign]), .argument(digit - 1)]
        length = 3
      } else {
        continue
      }
      run = bytes.index(place, offsetBy: length)
      place = run
    }
    return pieces + [.words(words[run...])]
  }
}
