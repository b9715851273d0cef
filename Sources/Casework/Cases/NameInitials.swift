/// The pinyin initials by which a person's name is found: `mmq` finds 梅明强.
///
/// Taken down at submission, so that a search reads no table and no document.
public struct NameInitials: Sendable, Hashable {
  /// For each Han character of the name the initials of all its readings, the commonest first, and
  /// a blank between characters: `sdc x m` for 单小明, since 单 is read shan, dan or chan.
  public let text: String

  /// The initials of a name. A character without a known reading has none and breaks a match.
  public init(_ name: PersonName, _ romanization: Romanization) {
    text = name.text.filter { $0 != "·" }
      .map { character in
        romanization.readings(of: character).reduce(into: "") { letters, reading in
          if let letter = reading.first, !letters.contains(letter) { letters.append(letter) }
        }
      }
      .joined(separator: " ")
  }

  /// Whether the letters, in lower case, are initials of characters that follow each other in the
  /// kept text.
  static func match(_ letters: [UInt8], _ text: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    while start < text.count {
      if fits(letters, text, from: start) { return true }
      while start < text.count, text[start] != UInt8(ascii: " ") { start += 1 }
      start += 1
    }
    return false
  }

  /// Whether the letters are initials of the characters from this byte on, one each.
  private static func fits(
    _ letters: [UInt8],
    _ text: UnsafeRawBufferPointer,
    from start: Int
  ) -> Bool {
    var at = start
    for letter in letters {
      guard at < text.count else { return false }
      var isFound = false
      while at < text.count, text[at] != UInt8(ascii: " ") {
        if text[at] == letter { isFound = true }
        at += 1
      }
      if !isFound { return false }
      at += 1
    }
    return true
  }
}

extension NameInitials: StoredText {
  public static var storedKind: StaticString { "pinyin initials" }
  public var storedText: String { text }

  /// Takes small letters and blanks alone.
  public init?(storedText: String) {
    guard storedText.utf8.count <= 500,
      storedText.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || (97...122).contains($0) })
    else { return nil }
    text = storedText
  }
}
