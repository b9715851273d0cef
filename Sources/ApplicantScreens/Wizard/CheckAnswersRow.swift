import CaseWords
import Casework
import TextUI

/// One line of the check page: what was asked, what was answered, and where 修改 leads.
struct CheckAnswersRow: Sendable {
  /// Where a row or a problem leads.
  enum Target: Sendable, Hashable {
    case answer(AnswerField)
    case documents
  }

  /// The parts of the page.
  enum Part: Sendable, CaseIterable {
    case applicant, home, station, documents

    var heading: Phrase {
      switch self {
      case .applicant: "申领人"
      case .home: "居住地"
      case .station: "社区和单位"
      case .documents: "证明材料"
      }
    }
  }

  let part: Part
  let label: Phrase
  let answer: Phrase
  let target: Target
  /// The whole answer where it is usually masked; shown while the row is in focus.
  var unmasked: Phrase?
  /// Something that must be there is not.
  var isMissing = false
}

extension CheckAnswersRow {
  /// Every row of the page, as the draft stands.
  static func all(of draft: Draft, session: ApplicantSession) -> [CheckAnswersRow] {
    answers(draft.answers, session: session) + documents(of: draft, session: session)
  }

  private static func answers(_ answers: Answers, session: ApplicantSession) -> [CheckAnswersRow] {
    let office = session.office
    let applicant: Phrase =
      answers.isForAnother
      ? "为他人代办 · 您是申领人的\(answers.relation?.name ?? "（未填写）")" : "本人"
    let number = try? IdentityNumber(
      answers.identityNumber,
      regions: office.regions,
      today: session.surroundings.today
    )
    let typedNumber = text(answers.identityNumber)
    let mobile = (try? Mobile(answers.mobile))?.spaced ?? answers.mobile
    let day = CalendarDay(typed: answers.registeredOn)?.description ?? answers.registeredOn
    let home = places([.homeDistrict, .homeStreet], answers, office)
    let station = places([.stationDistrict, .station], answers, office)
    return [
      row(.applicant, .applicant, applicant),
      row(.applicant, .name, text(answers.name)),
      CheckAnswersRow(
        part: .applicant,
        label: AnswerField.identityNumber.label,
        answer: number.map { Phrase(ShownText($0.masked)) } ?? typedNumber,
        target: .answer(.identityNumber),
        unmasked: typedNumber
      ),
      row(.applicant, .mobile, text(mobile)),
      row(.applicant, .ground, answers.ground?.name ?? unanswered),
      row(.applicant, .dwelling, answers.dwelling?.name ?? unanswered),
      row(.applicant, .registeredOn, text(day)),
      row(.home, .homeDistrict, home),
      row(.home, .homeAddress, text(answers.homeAddress)),
      row(.station, .station, station),
      row(.station, .community, places([.community], answers, office)),
      row(.station, .employer, answers.employer.isEmpty ? "（无）" : text(answers.employer)),
    ]
  }

  private static func documents(of draft: Draft, session: ApplicantSession) -> [CheckAnswersRow] {
    let requirements = session.requirements(for: draft.answers)
    let missing = Set(
      requirements.missing(settled: draft.documents.settled).flatMap { $0 }.map(\.id)
    )
    return requirements.map { requirement in
      let id = requirement.material.id
      let count = draft.documents.pages(of: id).count
      let answer: Phrase =
        if count > 0 {
          count == 1 ? "✓ 1页" : "✓ \(count)页"
        } else if draft.documents.isShared(id) {
          "✓ 数据共享核验"
        } else if missing.contains(id) {
          requirement.need == .mandatory ? "✗ 未提供" : "✗ 未提供（几项中提供一项）"
        } else {
          "未提供（可不提供）"
        }
      return CheckAnswersRow(
        part: .documents,
        label: requirement.material.title.phrase,
        answer: answer,
        target: .documents,
        isMissing: count == 0 && missing.contains(id)
      )
    }
  }

  private static func row(_ part: Part, _ field: AnswerField, _ answer: Phrase) -> CheckAnswersRow {
    CheckAnswersRow(part: part, label: field.label, answer: answer, target: .answer(field))
  }

  private static let unanswered: Phrase = "（未填写）"

  private static func text(_ typed: String) -> Phrase {
    typed.isEmpty ? unanswered : Phrase(ShownText(typed))
  }

  private static func places(_ fields: [AnswerField], _ answers: Answers, _ office: Office)
    -> Phrase
  {
    let names = fields.compactMap { answers.placeName($0, office: office) }
    guard var all = names.first else { return unanswered }
    for name in names.dropFirst() { all += ShownText(verbatim: " ") + name }
    return Phrase(all)
  }
}
