import Casework
import TextUI

/// What the station has marked in the returned application that a draft corrects.
struct Mending: Sendable {
  let marks: [Mark]
  /// The papers as they were returned.
  let returned: Documents

  /// nil when the draft corrects nothing, or what it corrects cannot be read.
  init?(_ draft: Draft, session: ApplicantSession) {
    guard let number = draft.mending, let application = try? session.application(number) else {
      return nil
    }
    marks = application.marks
    returned = application.documents
  }

  /// The materials that are marked, in the order of the marks.
  var materials: [MaterialID] {
    marks.compactMap { mark in
      switch mark.item {
      case .answer: nil
      case .material(let material): material
      }
    }
  }

  /// The answers that are marked, and those that are answered together with them.
  var fields: Set<AnswerField> {
    Set(
      marks.flatMap { mark -> [AnswerField] in
        switch mark.item {
        case .answer(let field): field.answeredTogether
        case .material: []
        }
      }
    )
  }

  /// What the station says of the answer; nil when it is not marked.
  func note(on field: AnswerField) -> Phrase? { note(on: .answer(field)) }

  func note(on material: MaterialID) -> Phrase? { note(on: .material(material)) }

  private func note(on item: Mark.Item) -> Phrase? {
    let mark = marks.first { $0.item == item }
    return mark.map { "退回原因：\(ShownText($0.reason))" }
  }
}

extension AnswerField {
  /// The fields that one thing is answered in.
  fileprivate var answeredTogether: [AnswerField] {
    switch self {
    case .applicant, .relation: [.applicant, .relation]
    case .ground, .dwelling: [.ground, .dwelling, .employer]
    case .homeDistrict, .homeStreet, .homeAddress: [.homeDistrict, .homeStreet, .homeAddress]
    case .stationDistrict, .station, .community: [.stationDistrict, .station, .community]
    case .name, .identityNumber, .mobile, .registeredOn, .employer: [self]
    }
  }
}
