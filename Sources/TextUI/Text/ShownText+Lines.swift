extension ShownText {
  /// Filters text of several lines: split at LF, CR, CR LF and the Unicode line ends first, then
  /// each line by itself. Together the lines keep the first `limit` bytes.
  public static func multiline(_ untrusted: String, limit: Int = 65_536) -> [ShownText] {
    var lines: [ShownText] = []
    var line = ""
    var bytesLeft = limit
    var afterReturn = false
    for scalar in untrusted.unicodeScalars {
      bytesLeft -= UTF8.width(scalar)
      guard bytesLeft >= 0 else { break }
      let isSecondHalf = afterReturn && scalar == "\n"
      afterReturn = scalar == "\r"
      guard !isSecondHalf else { continue }
      switch scalar {
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(ShownText(line, limit: limit))
        line = ""
      default: line.unicodeScalars.append(scalar)
      }
    }
    return lines + [ShownText(line, limit: limit)]
  }

  /// The text in lines of at most `cells` cells (no less than 2): Chinese breaks between any two
  /// characters that the rules of punctuation allow, Latin at spaces, and what has no break
  /// where the line ends. Spaces at a break go. Empty text is one empty line.
  public func wrapped(toWidth cells: Int, ambiguous: Int = 1) -> [ShownText] {
    var breaker = LineBreaker(text, width: Swift.max(2, cells), ambiguous: ambiguous)
    return breaker.lines().map(part)
  }
}
