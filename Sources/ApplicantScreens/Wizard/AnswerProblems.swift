import CaseWords
import Casework
import TextUI

extension AnswerProblem {
  /// What is wrong with the answer to `field`, and what to do about it, in one sentence.
  func explanation(of field: AnswerField) -> Phrase {
    switch self {
    case .name(let problem): problem.explanation
    case .identityNumber(let problem): problem.explanation
    case .mobile(let problem): problem.explanation
    case .missing: field.isTyped ? "请填写\(field.name)" : "请选择\(field.name)"
    case .notADay: "居住登记日期不正确，请按“2025-03-01”的样子填写"
    case .inFuture: "居住登记日期在今天以后，请核对居住登记凭证"
    case .tooEarly(let day):
      "居住登记未满半年，最早\(day.phraseWithYear)可以申领；如日期有误请改正"
    case .needsGuardian: needsGuardian(field)
    case .tooLong(let limit): "\(field.name)太长，最多约\(limit / 3)个汉字"
    case .notListed: "\(field.name)已不在名录中，请重新选择"
    case .dwellingMismatch: "申领事由为合法稳定住所时，不能选择学校宿舍；学生请选“连续就读”"
    }
  }

  private func needsGuardian(_ field: AnswerField) -> Phrase {
    field == .applicant
      ? "未满16周岁由父母或其他监护人代办，请选择“为他人代办”"
      : "未满16周岁只能由父母或其他监护人代办"
  }
}

extension AnswerField {
  /// Typed, not chosen from answers.
  var isTyped: Bool {
    switch self {
    case .name, .identityNumber, .mobile, .registeredOn, .homeAddress, .employer: true
    case .applicant, .relation, .ground, .dwelling, .homeDistrict, .homeStreet, .stationDistrict,
      .station, .community:
      false
    }
  }
}
