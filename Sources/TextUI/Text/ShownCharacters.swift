/// The characters of a `ShownText` from left to right, split as the terminal splits them: before
/// every spacing scalar. (Swift's own clusters join what a terminal sets apart.)
public struct ShownCharacters: Sequence, Sendable {
  fileprivate let text: String

  init(_ text: String) { self.text = text }

  /// Starts at the left end.
  public func makeIterator() -> Iterator { Iterator(text) }

  /// Walks the characters from left to right, each in constant time.
  public struct Iterator: IteratorProtocol {
    private let scalars: String.UnicodeScalarView
    private var position: String.Index

    fileprivate init(_ text: String) {
      scalars = text.unicodeScalars
      position = scalars.startIndex
    }

    /// The next character, nil after the last.
    public mutating func next() -> ShownCharacter? {
      guard position < scalars.endIndex else { return nil }
      let start = position
      let base = scalars[start]
      scalars.formIndex(after: &position)
      guard position < scalars.endIndex, ScalarClass(scalars[position]) == .mark else {
        return ShownCharacter(base)
      }
      repeat {
        scalars.formIndex(after: &position)
      } while position < scalars.endIndex && ScalarClass(scalars[position]) == .mark
      return ShownCharacter(scalars[start..<position], base: base)
    }
  }
}
