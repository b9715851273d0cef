/// The characters of a `ShownText` from left to right, split as the terminal splits them: before
/// every spacing scalar. (Swift's own clusters join what a terminal sets apart.)
public struct ShownCharacters: Sequence, Sendable {
  fileprivate let text: String

  init(_ text: String) { self.text = text }

  /// Starts at the left end.
  public func makeIterator() -> Iterator { Iterator(text) }

  /// Walks the characters from left to right, each in constant time.
  public struct Iterator: IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private var ahead: Unicode.Scalar?

    fileprivate init(_ text: String) {
      scalars = text.unicodeScalars.makeIterator()
      ahead = scalars.next()
    }

    /// The next character, nil after the last.
    public mutating func next() -> ShownCharacter? {
      guard let base = ahead else { return nil }
      ahead = scalars.next()
      guard let first = ahead, ScalarClass(first) == .mark else { return ShownCharacter(base) }
      var marks: [Unicode.Scalar] = []
      while let mark = ahead, ScalarClass(mark) == .mark {
        marks.append(mark)
        ahead = scalars.next()
      }
      return ShownCharacter(base, marks: marks)
    }
  }
}
