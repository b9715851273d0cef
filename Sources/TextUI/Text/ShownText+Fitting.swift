extension ShownText {
  /// The text in at most `cells` cells: whole when it fits, else cut before a character and ended
  /// with `ellipsis` (without, when not even that fits). Half a wide character never stays.
  public func truncated(
    toWidth cells: Int,
    ellipsis: ShownText = ShownText(verbatim: "…"),
    ambiguous: Int = 1
  ) -> ShownText {
    guard exceeds(cells, ambiguous: ambiguous) else { return self }
    let ellipsisWidth = ellipsis.width(ambiguous: ambiguous)
    guard ellipsisWidth <= cells else { return beginning(cells, ambiguous: ambiguous) }
    return beginning(cells - ellipsisWidth, ambiguous: ambiguous) + ellipsis
  }

  /// The text with spaces after it up to `cells` cells; longer text is left as it is.
  public func padded(toWidth cells: Int, ambiguous: Int = 1) -> ShownText {
    self + .spaces(cells - width(ambiguous: ambiguous))
  }

  /// Exactly `cells` cells: truncated or padded, for a column of a table.
  public func fitted(toWidth cells: Int, ambiguous: Int = 1) -> ShownText {
    truncated(toWidth: cells, ambiguous: ambiguous).padded(toWidth: cells, ambiguous: ambiguous)
  }

  /// The longest beginning of at most `cells` cells, marks included.
  func beginning(_ cells: Int, ambiguous: Int) -> ShownText {
    var used = 0
    let scalars = text.unicodeScalars
    let end = scalars.firstIndex { scalar in
      used += DisplayWidth.of(scalar, ambiguous: ambiguous)
      return used > cells
    }
    return part(text.startIndex..<(end ?? text.endIndex))
  }

  private func exceeds(_ cells: Int, ambiguous: Int) -> Bool {
    var used = 0
    return text.unicodeScalars.contains { scalar in
      used += DisplayWidth.of(scalar, ambiguous: ambiguous)
      return used > cells
    }
  }
}
