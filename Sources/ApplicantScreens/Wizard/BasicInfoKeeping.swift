import CaseWords
import Casework
import TextUI

/// Keeping what was answered, and switching whom it is about.
extension BasicInfoScreen {
  /// Keeps every answer, the half-typed one too, and where the person is. On disk afterwards.
  /// - Parameter news: said before 已保存: what else has changed.
  mutating func keepDraft(saying news: Phrase? = nil) throws {
    draft.answers = typedAnswers
    draft.place = .basicInfo(form.focus.place)
    isKept = false
    if let news { notice = Notice(news, .warning) }
    draft.savedAt = try session.keep(draft)
    isKept = true
    hasMoved = false
    notice = news.map { Notice("\($0) · \(saved)", .warning) } ?? Notice(saved)
  }

  /// Keeps what was finished by going to another field; when there is nothing but the place, that
  /// waits until the page is seen.
  mutating func keepMove() throws {
    guard isKept, typedAnswers == draft.answers else { return try keepDraft() }
    hasMoved = true
    notice = Notice(saved)
  }

  private var saved: Phrase { "已保存 \(draft.savedAt.clockWithSeconds)" }

  /// Takes an answer that was not typed, and shows and keeps it.
  mutating func take(
    saying news: Phrase? = nil,
    _ change: (inout Answers) -> Void
  ) throws {
    var answers = typedAnswers
    change(&answers)
    draft.answers = answers
    arrangeForm(answers)
    try keepDraft(saying: news)
  }

  /// 本人 ↔ 为他人代办: the holder's own name and number leave the form, or come back.
  mutating func switchApplicant() throws {
    let isForAnother = form.selection(.answer(.applicant)) == 1
    form.errors[.answer(.applicant)] = nil
    guard isForAnother != draft.answers.isForAnother else { return }
    form.errors[.answer(.name)] = nil
    form.errors[.answer(.identityNumber)] = nil
    try isForAnother ? turnToAnother() : turnToHolder()
  }

  private mutating func turnToAnother() throws {
    let restored = aside
    let own = session.account
    let typed = typedAnswers
    let isOwn = typed.identityNumber == own.identity.text || typed.name == own.realName.text
    let news: Phrase? =
      restored != nil
      ? "已恢复先前填写的申领人姓名和身份证号"
      : isOwn ? "已清空本人的姓名和身份证号，请填写申领人的" : nil
    try take(saying: news) { answers in
      answers.isForAnother = true
      if let restored {
        answers.name = restored.name
        answers.identityNumber = restored.number
        return
      }
      if answers.name == own.realName.text { answers.name = "" }
      if answers.identityNumber == own.identity.text { answers.identityNumber = "" }
    }
  }

  private mutating func turnToHolder() throws {
    let typed = typedAnswers
    aside =
      typed.name.isEmpty && typed.identityNumber.isEmpty
      ? nil : (typed.name, typed.identityNumber)
    let own = session.account
    try take(saying: "已恢复本人的姓名和身份证号") { answers in
      answers.isForAnother = false
      answers.name = own.realName.text
      answers.identityNumber = own.identity.text
    }
  }
}
