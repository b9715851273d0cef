import CaseWords
import Casework
import TextUI

/// Leaving the page: on, where everything is checked, and back, where nothing is.
extension BasicInfoScreen {
  mutating func goBack() throws -> Move {
    try keepDraft()
    return .pop
  }

  /// Checks the page whole and leads on, or says all that is wrong at once.
  mutating func goOn() throws -> Move {
    try keepDraft()
    form.errors = [:]
    do {
      _ = try session.check(draft.answers, mending: draft.mending)
    } catch let refused as AnswersRefused {
      try show(refused)
      return .stay
    } catch let refusal as Refusal {
      let field = refusal.fieldConcerned
      show([(field, refusal.explanation)], [field: refusal.explanation])
      return .stay
    }
    if returnsToCheck { return .pop }
    isCovered = true
    return .push(DocumentsScreen(session: session, counter: counter, draft: draft))
  }

  /// What is wrong with the answers, before it that this person cannot be applied for at all.
  private mutating func show(_ refused: AnswersRefused) throws {
    var beside: [AnswerField: Phrase] = [:]
    for (field, problem) in refused.problems { beside[field] = problem.explanation(of: field) }
    var summary = refused.summary
    if refused.problems[.identityNumber] == nil,
      let refusal = try session.refusal(
        ofNumber: draft.answers.identityNumber,
        mending: draft.mending
      )
    {
      let field = refusal.fieldConcerned
      summary.insert((field, refusal.explanation), at: 0)
      beside[field] = refusal.explanation
    }
    show(summary, beside)
  }

  private mutating func show(
    _ summary: [(field: AnswerField, words: Phrase)],
    _ beside: [AnswerField: Phrase]
  ) {
    // What is wrong can be put right, marked or not.
    if beside.keys.contains(where: { form.locked.contains(.answer($0)) }) { unlock() }
    for (field, words) in beside { form.errors[.answer(field)] = words }
    notice = Notice("有内容需要修改，已填写的都已保存", .error)
    overlay = .problems(ErrorSummary(summary.map { (.answer($0.field), $0.words) }))
  }
}

extension AnswersRefused {
  /// The problems in the order of the page, each with its sentence and the field where the
  /// sentence does not say it.
  var summary: [(field: AnswerField, words: Phrase)] {
    AnswerField.allCases.compactMap { field in
      guard let problem = problems[field] else { return nil }
      let words = problem.explanation(of: field)
      switch problem {
      case .missing, .tooLong, .notListed, .notADay, .inFuture, .tooEarly, .dwellingMismatch,
        .needsGuardian:
        return (field, words)
      case .name, .identityNumber, .mobile:
        return (field, "\(field.name)：\(words)")
      }
    }
  }
}

extension Refusal {
  /// Where on the first page a refusal of the whole application can be mended.
  var fieldConcerned: AnswerField {
    if case .tooManyPeople = self { return .applicant }
    return .identityNumber
  }
}
