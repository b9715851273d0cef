import StrictJSON
import Testing

@Suite struct PlaceTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("abc", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("居住证x", 9, 1, 4),
    ("\n\n居x", 5, 3, 2), ("e\u{301}x", 3, 1, 2), ("👩‍👩‍👧x", 18, 1, 2), ("ab", 9, 1, 3),
  ])
  func `a column counts characters as an editor shows them`(
    text: String,
    offset: Int,
    line: Int,
    column: Int
  ) {
    #expect(TextPlace(of: offset, in: Array(text.utf8)) == TextPlace(line: line, column: column))
  }
}
