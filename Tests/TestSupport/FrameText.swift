import TextUI

/// A frame as text: the form of the files in `screens/`.
///
/// First every row as it is seen, trailing spaces trimmed; a ruler of ─ as wide as the frame; then
/// `cursor row:column` or `cursor hidden`; then the runs of cells that are not in the plain style,
/// `focused 5:21-38`: style, row, first and last column. Rows and columns count from 0.
public struct FrameText: Sendable {
  public let rows: [String]
  public let cursor: String
  public let styles: [String]
  private let width: Int

  public init(_ frame: Frame) {
    width = frame.size.width
    rows = (0..<frame.size.height).map { Self.row($0, of: frame) }
    cursor = frame.cursor.map { "cursor \($0.y):\($0.x)" } ?? "cursor hidden"
    styles = (0..<frame.size.height).flatMap { Self.runs(in: $0, of: frame) }
  }

  /// The file's contents.
  public var text: String {
    let ruler = String(repeating: "─", count: width)
    return (rows + [ruler, cursor] + styles).joined(separator: "\n") + "\n"
  }

  private static func row(_ y: Int, of frame: Frame) -> String {
    var row = ""
    for x in 0..<frame.size.width where !frame[x, y].isRightHalf {
      row.append(frame[x, y].character)
    }
    while row.last == " " { row.removeLast() }
    return row
  }

  private static func runs(in y: Int, of frame: Frame) -> [String] {
    var runs: [String] = []
    var first = 0
    for x in 0..<frame.size.width {
      let style = frame[x, y].style
      if x + 1 < frame.size.width, frame[x + 1, y].style == style { continue }
      if style != .plain { runs.append("\(style.name) \(y):\(first)-\(x)") }
      first = x + 1
    }
    return runs
  }
}

extension Style {
  /// The style's name in `screens/`: that of the room TextUI where it has one.
  public var name: String {
    switch self {
    case .plain: return "plain"
    case .heading: return "heading"
    case .warning: return "warning"
    case .error: return "error"
    case .focused: return "focused"
    case .field: return "field"
    default: break
    }
    var words = ink == .plain ? [] : [ink.name]
    if paper != .plain { words.append("on-" + paper.name) }
    if isBold { words.append("bold") }
    if isReversed { words.append("reversed") }
    if isUnderlined { words.append("underlined") }
    return words.joined(separator: "+")
  }
}

extension Ink {
  fileprivate var name: String {
    switch self {
    case .plain: "plain"
    case .accent: "accent"
    case .warning: "warning"
    case .error: "error"
    case .success: "success"
    case .secondary: "secondary"
    case .palette(let number): "palette-\(number)"
    }
  }
}
