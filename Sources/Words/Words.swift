import CWords
import StrictJSON
import TextUI

/// The words of every language, from the string catalogue that translators edit.
public enum Words {
  /// The catalogue of a language; read only when it is asked for.
  public static func catalogue(_ language: Language) -> Catalogue {
    switch language {
    case .chinese: .chinese
    case .english: Catalogue(language: .english, translations: english)
    }
  }

  /// Made once, at the first F3. A catalogue that cannot be read leaves the page in Chinese.
  private static let english: [String: String] = {
    let bytes = UnsafeBufferPointer(start: words_catalogue(), count: words_catalogue_size())
    guard let file = try? StrictJSONDecoder().decode(CatalogueFile.self, from: Array(bytes)) else {
      return [:]
    }
    return file.strings.compactMapValues { $0.localizations?["en"]?.stringUnit.value }
  }()
}

/// The catalogue's file format, as far as it is used.
private struct CatalogueFile: Decodable {
  let strings: [String: Entry]

  struct Entry: Decodable {
    let localizations: [String: Localization]?
  }

  struct Localization: Decodable {
    let stringUnit: Unit
  }

  struct Unit: Decodable {
    let value: String
  }
}
