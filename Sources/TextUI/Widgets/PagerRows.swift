extension Pager {
  /// One row of the text: one or two pieces beside each other.
  struct Row {
    struct Piece {
      var indent: Int
      var text: ShownText
      var style: Style
    }

    var pieces: [Piece]

    init(_ text: ShownText, style: Style = .plain) {
      pieces = [Piece(indent: 0, text: text, style: style)]
    }

    /// A marker in the margin, on the first row of its words.
    init(marker: ShownText?, style: Style, indent: Int, words: ShownText) {
      pieces = [Piece(indent: indent, text: words, style: .plain)]
      if let marker { pieces.insert(Piece(indent: 0, text: marker, style: style), at: 0) }
    }
  }

  /// How many rows the text takes in `width` cells of a frame like `frame`.
  public static func rowCount(of lines: [Line], width: Int, on frame: Frame) -> Int {
    rows(of: lines, width: width, on: frame).count
  }

  static func rows(of lines: [Line], width: Int, on frame: Frame) -> [Row] {
    let column = pairColumn(of: lines, width: width, on: frame)
    return lines.flatMap { line in
      switch line {
      case .text(let words):
        frame.rows(of: words, width: width).map { Row($0) }
      case .heading(let words):
        frame.rows(of: words, width: width).map { Row($0, style: .heading) }
      case .pair(let name, let words):
        hanging(name, style: .accent, words, indent: column, width: width, on: frame)
      case .item(let marker, let words):
        hanging(
          marker,
          style: .accent,
          words,
          indent: frame.width(of: marker) + 1,
          width: width,
          on: frame
        )
      case .verbatim(let text, let style):
        [Row(text, style: style)]
      case .blank:
        [Row(.empty)]
      }
    }
  }

  private static func hanging(
    _ marker: ShownText,
    style: Style,
    _ words: Phrase,
    indent: Int,
    width: Int,
    on frame: Frame
  ) -> [Row] {
    let indent = min(indent, width / 2)
    let name = marker.truncated(
      toWidth: max(0, indent - 1),
      ambiguous: frame.look.ambiguousWidth
    )
    return frame.rows(of: words, width: width - indent).enumerated().map {
      Row(marker: $0.offset == 0 ? name : nil, style: style, indent: indent, words: $0.element)
    }
  }

  /// Where the words of the pairs begin: two cells after the longest name.
  private static func pairColumn(of lines: [Line], width: Int, on frame: Frame) -> Int {
    let names: [Int] = lines.map { line in
      guard case .pair(let name, _) = line else { return 0 }
      return frame.width(of: name)
    }
    return min((names.max() ?? 0) + 2, width / 2)
  }
}
