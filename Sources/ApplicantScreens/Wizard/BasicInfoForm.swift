import CaseWords
import Casework
import TextUI

/// The form of the page: made from the answers, and read back into them.
extension BasicInfoScreen {
  /// The answers as they stand in the form now, half-typed ones included.
  var typedAnswers: Answers {
    var answers = draft.answers
    answers.name = form.text(.answer(.name))
    answers.identityNumber = form.text(.answer(.identityNumber))
    answers.mobile = form.text(.answer(.mobile))
    answers.registeredOn = form.text(.answer(.registeredOn))
    answers.homeAddress = form.text(.answer(.homeAddress))
    answers.employer = form.text(.answer(.employer))
    return answers
  }

  /// Shows other answers; the focus stays on its field.
  mutating func arrangeForm(_ answers: Answers) {
    form.arrange(
      Self.fields(of: answers, office: session.office, returns: returnsToCheck)
    )
  }

  static func fields(
    of answers: Answers,
    office: Office,
    returns: Bool
  ) -> [(BasicInfoField, Field)] {
    let asked = AnswerField.allCases.filter { $0 != .relation || answers.isForAnother }
    let fields: [(BasicInfoField, Field)] = asked.map {
      (.answer($0), field($0, of: answers, office: office))
    }
    return fields + [
      (.next, .button(returns ? "完成修改" : "下一步")),
      (.back, .button("返回")),
    ]
  }

  private static func field(_ name: AnswerField, of answers: Answers, office: Office) -> Field {
    switch name {
    case .applicant:
      .choice(Choice(["本人", "为他人代办"], selected: answers.isForAnother ? 1 : 0))
    case .relation: .pick(value: answers.relation?.name, empty: "请选择")
    case .name: .text(TextField(answers.name, placeholder: "与身份证一致", limit: 256))
    case .identityNumber: .text(TextField(answers.identityNumber, limit: 64))
    case .mobile: .text(TextField(answers.mobile, limit: 64))
    case .ground: .pick(value: answers.ground?.name, empty: "请选择")
    case .dwelling: .pick(value: answers.dwelling?.name, empty: "请选择")
    case .registeredOn:
      .text(TextField(answers.registeredOn, placeholder: "如 2025-03-01", limit: 64))
    case .homeAddress:
      .text(
        TextField(
          answers.homeAddress,
          placeholder: "路(街、村)、门牌号、幢、单元、室",
          limit: BasicInfo.longestText
        )
      )
    case .homeDistrict, .homeStreet, .stationDistrict, .station, .community:
      .pick(value: answers.placeName(name, office: office).map { Phrase($0) }, empty: "请选择")
    case .employer:
      .text(
        TextField(
          answers.employer,
          placeholder: answers.ground == .employment ? "必填：工作单位全称" : "选填",
          limit: BasicInfo.longestText
        )
      )
    }
  }
}
