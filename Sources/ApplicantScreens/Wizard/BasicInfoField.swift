import CaseWords
import Casework

/// What can be in focus on the first page of the wizard: the answers, then the buttons.
public enum BasicInfoField: Sendable, Hashable {
  case answer(AnswerField)
  case next
  case back

  /// The answer the draft is reopened at; the buttons stand behind the last one.
  var place: AnswerField {
    switch self {
    case .answer(let field): field
    case .next, .back: .employer
    }
  }
}
