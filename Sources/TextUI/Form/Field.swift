/// One thing in a form that can be in focus.
public enum Field: Sendable, Hashable {
  case text(TextField)
  case choice(Choice)
  /// Opens a list; shows what was picked, or its words for "nothing yet".
  case pick(value: Phrase?, empty: Phrase)
  /// A box to tick.
  case check(Bool, Phrase)
  case button(Phrase)

  /// The typed text, for text fields.
  public var text: TextField? {
    guard case .text(let field) = self else { return nil }
    return field
  }
}
