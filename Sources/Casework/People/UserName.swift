/// What is wrong with a user name that was refused.
public enum UserNameProblem: Error, Sendable, Hashable {
  case empty
  /// So many characters instead of 4 to 20 (bytes, when the text was beyond all measure).
  case length(Int)
  case firstNotALetter
  /// The place counts from 1; only ASCII letters, digits and underscores may stand there.
  case badCharacter(place: Int, Character)
}

/// The name an account signs in with: 4 to 20 ASCII letters, digits or underscores, a letter first.
public struct UserName: Sendable, Hashable {
  /// In lower case, so that two spellings of one name cannot be two accounts.
  public let text: String

  /// Nothing is dropped or mapped but capitals: what is typed at sign-in must be what was chosen.
  public init(_ typed: String) throws(UserNameProblem) {
    guard typed.utf8.count <= 256 else { throw .length(typed.utf8.count) }
    if typed.isEmpty { throw .empty }
    for (index, scalar) in typed.unicodeScalars.enumerated()
    where !UserName.mayContain(scalar) {
      throw .badCharacter(place: index + 1, Character(scalar))
    }
    guard 4...20 ~= typed.utf8.count else { throw .length(typed.utf8.count) }
    text = typed.lowercased()
    guard let first = text.unicodeScalars.first, "a"..."z" ~= first else {
      throw .firstNotALetter
    }
  }

  private static func mayContain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}

extension UserName: CustomStringConvertible {
  public var description: String { text }
}

extension UserName: StoredText {
  public static var storedKind: StaticString { "a user name in lower case" }
  public var storedText: String { text }

  public init?(storedText: String) {
    guard let name = try? UserName(storedText), name.text == storedText else { return nil }
    self = name
  }
}
