import TextUI

/// Where the rows of the first page stand: as airy as the window allows, whole at 80×24.
struct BasicInfoRows {
  /// The rows above the first field.
  let warning: Int
  /// The first field.
  let fields: Int
  /// From one field to the next.
  let step: Int
  /// Blank rows above a heading.
  let gap: Int
  /// The two rows of words beneath the fields.
  let words: Int
  let buttons: Int

  /// - Parameters:
  ///   - area: what is left beneath the step bar.
  ///   - count: the rows of fields.
  ///   - headings: the rows of headings between them.
  init(area: Rect, count: Int, headings: Int) {
    // The warning, two rows of words, the buttons.
    let fixed = 4
    var spare = area.height - fixed - count - headings
    func take(_ rows: Int) -> Int {
      guard spare >= rows else { return 0 }
      spare -= rows
      return rows
    }
    let air = take(1)
    let above = take(1)
    let gap = take(headings) / max(1, headings)
    let step = 1 + take(count) / count
    warning = area.y
    fields = warning + 1 + air
    self.gap = gap
    self.step = step
    let end = fields + count * step + headings * (step + gap)
    words = end + above
    buttons = min(area.bottom - 1, words + 2 + (spare > 0 ? 1 : 0))
  }
}
