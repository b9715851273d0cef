import FoundationEssentials

/// The string catalogue as it lies in the repository: every Chinese phrase and its English.
public struct WordList: Sendable {
  /// The Chinese keys in the file's order.
  public let keys: [String]
  public let english: [String: String]

  public static let path =
    ScreensFolder.repository + "/Sources/CWords/Localizable.xcstrings"

  /// Reads the file of the repository.
  public init() throws {
    let data = try Data(contentsOf: URL(filePath: Self.path))
    let file = try JSONDecoder().decode(File.self, from: data)
    english = file.strings.compactMapValues { $0.localizations["en"]?.stringUnit.value }
    // JSONDecoder forgets the order, so the lines are read: a key is indented by four blanks.
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    keys = try lines.filter { $0.hasPrefix("    \"") && $0.hasSuffix("\" : {") }.map { line in
      try JSONDecoder().decode(String.self, from: Data(line.dropFirst(4).dropLast(4).utf8))
    }
  }

  /// The phrase's words between what is put in.
  public static func pieces(of phrase: String) -> [String] {
    var pieces = [""]
    var rest = phrase[...]
    while let character = rest.first {
      if let length = placeholder(at: rest) {
        pieces.append("")
        rest = rest.dropFirst(length)
      } else {
        pieces[pieces.count - 1].append(character)
        rest = rest.dropFirst()
      }
    }
    return pieces
  }

  /// The arguments that a phrase puts in, from 1, in the order of the words.
  public static func arguments(of phrase: String) -> [Int] {
    var found: [Int] = []
    var rest = phrase[...]
    while !rest.isEmpty {
      if let length = placeholder(at: rest) {
        let number = length == 2 ? nil : rest.dropFirst().first?.wholeNumberValue
        found.append(number ?? found.count + 1)
        rest = rest.dropFirst(length)
      } else {
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// How long the "%@" or "%2$@" is that begins here; nil when none does.
  private static func placeholder(at text: Substring) -> Int? {
    if text.hasPrefix("%@") { return 2 }
    guard text.first == "%", text.dropFirst().first?.isNumber == true,
      text.dropFirst(2).hasPrefix("$@")
    else { return nil }
    return 4
  }

  private struct File: Decodable {
    let strings: [String: Entry]

    struct Entry: Decodable {
      let localizations: [String: Localization]
    }

    struct Localization: Decodable {
      let stringUnit: Unit
    }

    struct Unit: Decodable {
      let value: String
    }
  }
}
