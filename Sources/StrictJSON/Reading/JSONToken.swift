/// One value or one name of an object, as a range of the text's bytes.
///
/// Tokens lie in the order of the text: an object is followed by name, value, name, value …, a list
/// by its elements.
struct JSONToken {
  /// Of a name: text.
  var kind: JSONKind
  /// A text with a backslash; a number with a fraction or an exponent; the value of a bool.
  var mark = false
  /// The first byte; of a text the first after the quote.
  var start: Int32
  /// Behind the last byte; of a text its closing quote.
  var end: Int32
  /// The token behind the value with all it holds.
  var next: Int32
  /// Members or elements.
  var count: Int32 = 0
  /// Where the names of a large object begin, sorted, in `ParsedText.orders`; -1: searched in turn.
  var order: Int32 = -1

  init(_ kind: JSONKind, from start: Int, to end: Int, next: Int, mark: Bool = false) {
    self.kind = kind
    self.mark = mark
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.next = Int32(truncatingIfNeeded: next)
  }

  var range: Range<Int> { Int(start)..<Int(end) }

  /// The first byte with its quote.
  var place: Int { kind == .text ? Int(start) - 1 : Int(start) }
}
