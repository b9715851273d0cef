import CaseWords
import Casework
import TextUI

/// Draws the first page: every field on one row of its own or shared, all seen at 80×24.
struct BasicInfoDrawing {
  private let screen: BasicInfoScreen
  let notes: BasicInfoNotes
  /// As shown: fields that are not being edited are set for reading.
  let form: Form<BasicInfoField>

  init(screen: BasicInfoScreen) {
    self.screen = screen
    notes = BasicInfoNotes(screen: screen)
    form = Self.readable(screen, number: notes.number)
  }

  /// The mobile in groups, the day in one spelling, the ID number masked, except while edited.
  private static func readable(
    _ screen: BasicInfoScreen,
    number: IdentityNumber?
  ) -> Form<BasicInfoField> {
    var form = screen.form
    if form.focus != .answer(.mobile), let mobile = try? Mobile(form.text(.answer(.mobile))) {
      form.setText(.answer(.mobile), mobile.spaced)
    }
    if form.focus != .answer(.registeredOn),
      let day = CalendarDay(typed: form.text(.answer(.registeredOn)))
    {
      form.setText(.answer(.registeredOn), day.description)
    }
    if form.focus != .answer(.identityNumber),
      let number = number
        ?? (try? IdentityNumber(
          form.text(.answer(.identityNumber)),
          regions: screen.session.office.regions,
          today: screen.session.surroundings.today
        ))
    {
      form.setText(.answer(.identityNumber), number.masked)
    }
    return form
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let rest = frame.drawWizardSteps(current: .basicInfo, in: area)
    let isForAnother = screen.draft.answers.isForAnother
    let rows = BasicInfoRows(area: rest, count: isForAnother ? 11 : 10, headings: 2)
    let columns = BasicInfoColumns(area: rest)
    drawWarning(on: &frame, at: Point(x: area.x + 2, y: rows.warning))
    var y = rows.fields
    drawApplicant(on: &frame, columns, row: y)
    y += rows.step
    let single: [AnswerField] =
      (isForAnother ? [.relation] : []) + [.name, .identityNumber, .mobile]
    for field in single {
      drawWithNote(field, on: &frame, columns, row: y)
      y += rows.step
    }
    drawPair(.ground, .dwelling, on: &frame, columns, row: y)
    y += rows.step
    drawWithNote(.registeredOn, on: &frame, columns, row: y)
    y += rows.step + rows.gap
    drawHeading("居住地详址", nil, on: &frame, columns, row: y)
    y += rows.step
    drawPair(.homeDistrict, .homeStreet, on: &frame, columns, row: y)
    y += rows.step
    drawWide(.homeAddress, on: &frame, columns, row: y)
    y += rows.step + rows.gap
    drawHeading("社区", notes.ofStation, on: &frame, columns, row: y)
    y += rows.step
    drawStation(on: &frame, columns, row: y)
    y += rows.step
    drawWide(.employer, on: &frame, columns, row: y)
    drawWords(on: &frame, columns, row: rows.words)
    drawButtons(on: &frame, columns, row: rows.buttons)
  }

  private func drawWarning(on frame: inout Frame, at point: Point) {
    let mark = frame.look.usesASCIILines ? ShownText(verbatim: "! ") : ShownText(verbatim: "⚠ ")
    let words: Phrase = "请仔细核对申报人信息，确认信息真实、准确、有效，否则会影响居住证申领。"
    frame.write(mark + frame.text(words), at: point, style: .warning)
  }

  private func drawApplicant(on frame: inout Frame, _ columns: BasicInfoColumns, row: Int) {
    draw(.applicant, on: &frame, at: columns.left, row: row, width: columns.half)
    guard let count = screen.peopleCount else { return }
    frame.write(
      "已用 \(count)/\(Account.mostPeople) 名",
      endingAt: columns.right,
      row: row,
      style: .secondary
    )
  }

  /// A field of half the width, and what there is to say of it in the other half.
  private func drawWithNote(
    _ field: AnswerField,
    on frame: inout Frame,
    _ columns: BasicInfoColumns,
    row: Int
  ) {
    // Names are longer than what else is typed, and nothing is said beside them.
    let width = field == .name ? columns.half + 12 : columns.half
    draw(field, on: &frame, at: columns.left, row: row, width: width)
    let room = columns.right - columns.middle
    let place = Point(x: columns.middle, y: row)
    if let problem = form.errors[.answer(field)] {
      let words = ShownText(verbatim: "✗ ") + frame.text(problem)
      // A sentence cut in two helps nobody: then it stands beneath the fields, in focus.
      if field != .name, frame.width(of: words) <= room {
        frame.write(words, at: place, style: .error)
      } else if field == .registeredOn, let note = notes.note(field) {
        // Meanwhile its short form tells the day.
        frame.write(note.marked(on: frame), at: place, style: note.besideStyle, width: room)
      }
    } else if field == .identityNumber, screen.mending?.note(on: field) == nil {
      guard let note = notes.identityNote(room: room, on: frame) else { return }
      frame.write(note, at: place, style: .success, width: room)
    } else if let note = notes.note(field) {
      frame.write(note.marked(on: frame), at: place, style: note.besideStyle, width: room)
    }
  }

  private func drawPair(
    _ first: AnswerField,
    _ second: AnswerField,
    on frame: inout Frame,
    _ columns: BasicInfoColumns,
    row: Int
  ) {
    draw(first, on: &frame, at: columns.left, row: row, width: columns.half)
    draw(
      second,
      on: &frame,
      at: columns.middle,
      row: row,
      width: columns.right - columns.middle - BasicInfoColumns.label
    )
  }

  private func drawWide(
    _ field: AnswerField,
    on frame: inout Frame,
    _ columns: BasicInfoColumns,
    row: Int
  ) {
    let width = columns.right - columns.left - BasicInfoColumns.label
    draw(field, on: &frame, at: columns.left, row: row, width: width)
  }

  private func drawStation(on frame: inout Frame, _ columns: BasicInfoColumns, row: Int) {
    let district = 10
    draw(.stationDistrict, on: &frame, at: columns.left, row: row, width: district)
    let station = columns.left + BasicInfoColumns.label + district + 3
    let stationLabel = frame.width(of: AnswerField.station.name) + 1
    let communityLabel = frame.width(of: AnswerField.community.name) + 1
    let room = columns.right - station - stationLabel - 3 - communityLabel
    let width = room * 9 / 16
    draw(.station, on: &frame, at: station, row: row, width: width, label: stationLabel)
    draw(
      .community,
      on: &frame,
      at: station + stationLabel + width + 3,
      row: row,
      width: room - width,
      label: communityLabel
    )
  }

  private func draw(
    _ field: AnswerField,
    on frame: inout Frame,
    at x: Int,
    row: Int,
    width: Int,
    label: Int = BasicInfoColumns.label
  ) {
    form.draw(
      .answer(field),
      label: field.label,
      on: &frame,
      at: Point(x: x, y: row),
      labelWidth: label,
      width: width
    )
    let isMarked = screen.mending?.note(on: field) != nil
    if isMarked, form.focus != .answer(field), form.errors[.answer(field)] == nil {
      frame.write(ShownText(verbatim: "!"), at: Point(x: x - 2, y: row), style: .warning)
    }
  }
}
