import TextUI

/// A widget drawn on a frame of its own, as a person sees it.
struct Drawn {
  let frame: Frame

  init(
    _ width: Int,
    _ height: Int,
    look: Look = Look(),
    draw: (inout Frame, Rect) -> Void
  ) {
    var frame = Frame(size: Size(width: width, height: height), look: look)
    draw(&frame, frame.bounds)
    self.frame = frame
  }

  /// The rows without the spaces at their ends.
  var rows: [String] {
    (0..<frame.size.height).map { y in
      var row = ""
      for x in 0..<frame.size.width where !frame[x, y].isRightHalf {
        row.append(frame[x, y].character)
      }
      while row.last == " " { row.removeLast() }
      return row
    }
  }

  /// The key that a click on a cell stands for.
  func click(_ x: Int, _ y: Int) -> Key? {
    frame.targets.last { $0.rect.contains(Point(x: x, y: y)) }?.key
  }

  /// The first row that holds `text`.
  func row(of text: String) -> Int? { rows.firstIndex { $0.contains(text) } }

  /// The text of the cells in a style on a row.
  func text(row: Int, where isWanted: (Style) -> Bool) -> String {
    var text = ""
    for x in 0..<frame.size.width where !frame[x, row].isRightHalf && isWanted(frame[x, row].style)
    {
      text.append(frame[x, row].character)
    }
    return text
  }
}

extension Look {
  /// A terminal that has no line drawing.
  static let ascii = Look(usesASCIILines: true)

  static func english(_ words: [String: String]) -> Look {
    Look(catalogue: Catalogue(language: .english, translations: words))
  }
}

extension Spelling {
  /// The few characters that the tests spell.
  static let sample = Spelling { character in
    switch character {
    case "小": ["xiao"]
    case "营": ["ying"]
    case "街": ["jie"]
    case "道": ["dao"]
    case "大": ["da", "dai"]
    case "学": ["xue"]
    case "路": ["lu"]
    case "社": ["she"]
    case "区": ["qu", "ou"]
    case "绿": ["lü"]
    case "中": ["zhong"]
    case "山": ["shan"]
    case "西": ["xi"]
    case "安": ["an"]
    default: []
    }
  }
}
