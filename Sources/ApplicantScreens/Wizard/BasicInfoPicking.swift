import CaseWords
import Casework
import TextUI

/// Opening lists over the page, and taking what was picked.
extension BasicInfoScreen {
  /// Opens the list of a field; of the field above it, when that decides what there is to pick.
  mutating func open(_ field: AnswerField, typed: String) {
    if let table = answerTable(field) {
      overlay = .answers(field, table)
      return
    }
    if let parent = field.parentPlace, draft.answers.place(parent) == nil {
      notice = Notice("请先选择\(parent.name)", .warning)
      form.moveFocus(to: .answer(parent))
      return open(parent, typed: "")
    }
    let choices = PlaceChoices(of: field, for: draft.answers, office: session.office)
    let romanization = session.office.romanization
    let list = FilterList(
      field.name,
      options: choices.options,
      highlighted: draft.answers.place(field).flatMap(choices.codes.firstIndex),
      typed: typed,
      spelling: Spelling { romanization.readings(of: $0) }
    )
    overlay = .places(field, list)
  }

  /// Lets what lies over the page answer a key.
  mutating func answerOverlay(_ key: Key) throws -> Move {
    switch overlay {
    case .places(let field, var list)?:
      switch list.type(key) {
      case .open: overlay = .places(field, list)
      case .cancelled: overlay = nil
      case .picked(let index): try pick(index, for: field)
      }
    case .answers(let field, var table)?:
      if key == .escape {
        overlay = nil
      } else if case .activated(let row) = table.type(key) {
        try pickAnswer(row, for: field)
      } else {
        overlay = .answers(field, table)
      }
    case .problems(var summary)?:
      switch summary.type(key) {
      case .open: overlay = .problems(summary)
      case .closed: overlay = nil
      case .jump(let name):
        overlay = nil
        form.moveFocus(to: name)
      }
    case nil:
      break
    }
    return .stay
  }

  private mutating func pick(_ index: Int, for field: AnswerField) throws {
    overlay = nil
    let choices = PlaceChoices(of: field, for: draft.answers, office: session.office)
    guard choices.codes.indices.contains(index) else { return }
    var answers = typedAnswers
    let cleared = answers.pick(choices.codes[index], for: field)
    for name in [field] + cleared { form.errors[.answer(name)] = nil }
    form.moveFocus(to: .answer(field))
    form.moveFocus(by: 1)
    try take(saying: Self.news(of: field, cleared: cleared)) { $0 = answers }
  }

  /// What is said when a change above has emptied the lists beneath.
  private static func news(of field: AnswerField, cleared: [AnswerField]) -> Phrase? {
    switch cleared {
    case []: nil
    case [.homeStreet]: "已清空乡镇(街道)，请重新选择，并核对详细地址"
    case [.station, .community]: "已清空派出所和社区，请重新选择"
    case [.station]: "已清空派出所，请重新选择"
    default: "已清空社区，请重新选择"
    }
  }

  private mutating func pickAnswer(_ row: Int, for field: AnswerField) throws {
    overlay = nil
    form.errors[.answer(field)] = nil
    form.moveFocus(to: .answer(field))
    form.moveFocus(by: 1)
    try take { answers in
      switch field {
      case .relation: answers.relation = Relation.allCases[row]
      case .ground: answers.ground = Ground.allCases[row]
      case .dwelling: answers.dwelling = DwellingKind.allCases[row]
      case .applicant, .name, .identityNumber, .mobile, .registeredOn, .homeDistrict,
        .homeStreet, .homeAddress, .stationDistrict, .station, .community, .employer:
        break
      }
    }
  }

  /// The answers to choose from with their meanings; nil for places.
  private func answerTable(_ field: AnswerField) -> Table? {
    let answers = draft.answers
    switch field {
    case .relation:
      return Self.table(
        Relation.allCases.map { [$0.name, $0.scope] },
        selected: answers.relation.flatMap(Relation.allCases.firstIndex)
      )
    case .ground:
      return Self.table(
        Ground.allCases.map { [$0.name, $0.meaning] },
        selected: answers.ground.flatMap(Ground.allCases.firstIndex)
      )
    case .dwelling:
      return Self.table(
        DwellingKind.allCases.map { [$0.name, $0.meaning] },
        selected: answers.dwelling.flatMap(DwellingKind.allCases.firstIndex)
      )
    case .applicant, .name, .identityNumber, .mobile, .registeredOn, .homeDistrict, .homeStreet,
      .homeAddress, .stationDistrict, .station, .community, .employer:
      return nil
    }
  }

  private static func table(_ rows: [[Phrase]], selected: Int?) -> Table {
    Table(
      [Table.Column("选项", width: 20), Table.Column("说明")],
      rows: rows.map { Table.Row($0) },
      selected: selected ?? 0
    )
  }
}
