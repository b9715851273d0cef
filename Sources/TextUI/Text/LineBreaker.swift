/// Finds where the lines of a paragraph begin and end, in linear time.
///
/// The rules are the plain ones of Chinese setting (GB/T 15834 §5.1): stops and closing marks
/// begin no line, opening marks end none.
struct LineBreaker {
  private static let beginNoLine: Set<Unicode.Scalar> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "”", "’", "…", "·",
    "％", "～", ",", ".", ";", ":", "?", "!", ")", "]", "}", "%",
  ]
  private static let endNoLine: Set<Unicode.Scalar> = [
    "（", "《", "〈", "「", "『", "【", "〔", "“", "‘", "(", "[", "{", "￥", "¥",
  ]

  private let scalars: String.UnicodeScalarView
  private let width: Int
  private let ambiguous: Int
  private var start: String.Index
  private var found: [Range<String.Index>] = []

  init(_ text: String, width: Int, ambiguous: Int) {
    scalars = text.unicodeScalars
    start = scalars.startIndex
    self.width = width
    self.ambiguous = ambiguous
  }

  /// The lines, without the spaces at their breaks.
  mutating func lines() -> [Range<String.Index>] {
    while let lineBreak = nextBreak() {
      close(at: lineBreak)
      start = scalars[lineBreak...].firstIndex { $0 != " " } ?? scalars.endIndex
      if start == scalars.endIndex { return found }
    }
    close(at: scalars.endIndex)
    return found
  }

  /// Where the line that begins at `start` must end; nil when the rest fits.
  private func nextBreak() -> String.Index? {
    var used = 0
    var allowed: String.Index?
    var before: Unicode.Scalar?
    var position = start
    while position < scalars.endIndex {
      let scalar = scalars[position]
      let cells = DisplayWidth.of(scalar, ambiguous: ambiguous)
      if let before, cells > 0, canBreak(between: before, and: scalar) { allowed = position }
      used += cells
      if used > width && scalar != " " { return allowed ?? position }
      if cells > 0 { before = scalar }
      scalars.formIndex(after: &position)
    }
    return nil
  }

  private func canBreak(between before: Unicode.Scalar, and after: Unicode.Scalar) -> Bool {
    if after == " " || LineBreaker.beginNoLine.contains(after) { return false }
    if LineBreaker.endNoLine.contains(before) { return false }
    return before == " " || DisplayWidth.of(before) == 2 || DisplayWidth.of(after) == 2
  }

  private mutating func close(at lineBreak: String.Index) {
    var end = lineBreak
    while end > start, scalars[scalars.index(before: end)] == " " {
      scalars.formIndex(before: &end)
    }
    found.append(start..<end)
  }
}
