import CaseWords
import Casework
import TextUI

/// The columns of the first page.
struct BasicInfoColumns {
  /// The cells of a label.
  static let label = 11

  let left: Int
  /// Where the right half begins: the second field, or the words about the first.
  let middle: Int
  /// The first column beyond the fields.
  let right: Int
  /// The cells of a field in the left half.
  let half: Int

  /// In windows wider than 120 cells the fields stay together.
  init(area: Rect) {
    let width = min(area.width, 120)
    left = area.x + 3
    middle = area.x + width / 2
    right = area.x + width - 2
    half = middle - 3 - left - Self.label
  }
}

extension AnswerField {
  /// As it is called beneath its heading on the first page, in at most 10 cells.
  var label: Phrase {
    switch self {
    case .relation: "关系"
    case .registeredOn: "居住登记"
    case .homeDistrict, .stationDistrict: "区、县(市)"
    case .homeStreet: "乡镇(街道)"
    case .applicant, .name, .identityNumber, .mobile, .ground, .dwelling,
      .homeAddress, .station, .community, .employer:
      name
    }
  }
}

extension Notice {
  /// The words with the sign that says their tone without colour.
  func marked(on frame: Frame) -> ShownText {
    let mark: ShownText =
      switch tone {
      case .saying: .empty
      case .success: ShownText(verbatim: "✓ ")
      case .warning: ShownText(verbatim: "! ")
      case .error: ShownText(verbatim: "✗ ")
      }
    return mark + frame.text(phrase)
  }

  /// How the words look beside a field: what only explains stays grey.
  var besideStyle: Style {
    switch tone {
    case .saying: .secondary
    case .success: .success
    case .warning: .warning
    case .error: .error
    }
  }
}

extension BasicInfoDrawing {
  /// A line across the page with a heading at its left and a note in it at its right.
  func drawHeading(
    _ heading: Phrase,
    _ note: Notice?,
    on frame: inout Frame,
    _ columns: BasicInfoColumns,
    row: Int
  ) {
    let width = columns.right - columns.left + 1
    frame.rule(at: Point(x: columns.left - 1, y: row), width: width, heading: heading)
    guard let note else { return }
    let space = ShownText(verbatim: " ")
    frame.write(
      space + note.marked(on: frame) + space,
      endingAt: columns.right - 2,
      row: row,
      style: note.besideStyle
    )
  }

  /// At most two rows of words beneath the fields.
  func drawWords(on frame: inout Frame, _ columns: BasicInfoColumns, row: Int) {
    var y = row
    for note in notes.beneath {
      let width = columns.right - columns.left
      let lines = note.marked(on: frame).wrapped(
        toWidth: width,
        ambiguous: frame.look.ambiguousWidth
      )
      for line in lines where y < row + 2 {
        frame.write(line, at: Point(x: columns.left, y: y), style: note.besideStyle)
        y += 1
      }
    }
  }

  func drawButtons(on frame: inout Frame, _ columns: BasicInfoColumns, row: Int) {
    var x = columns.right
    for name in [BasicInfoField.next, .back] {
      guard case .button(let label)? = form[name] else { continue }
      let width = frame.width(of: label) + 4
      x -= width
      form.draw(name, on: &frame, at: Point(x: x, y: row), width: width)
      x -= 4
    }
  }
}
