/// What a key does on a page: the hint line and the help page are printed from the same row.
public struct Binding<Owner>: Sendable {
  /// The first is the one shown.
  let keys: [Key]
  /// nil: works, but is not worth a place in the hints.
  let label: Phrase?
  /// Why the key does nothing now; nil when it works.
  let reasonAgainst: Phrase?
  /// Named on the help page only: the hint line has no room for it.
  private(set) var isForHelp = false
  let action: @Sendable (inout Owner) throws -> Move

  public init(
    _ keys: Key...,
    label: Phrase?,
    against reason: Phrase? = nil,
    action: @escaping @Sendable (inout Owner) throws -> Move
  ) {
    self.keys = keys
    self.label = label
    reasonAgainst = reason
    self.action = action
  }

  /// The common form: a key, its words, and what it does.
  public init(
    _ key: Key,
    _ label: Phrase,
    action: @escaping @Sendable (inout Owner) throws -> Move
  ) {
    self.init(key, label: label, action: action)
  }

  /// A letter, small or capital; shown as the capital.
  public init(
    letter: Character,
    label: Phrase?,
    action: @escaping @Sendable (inout Owner) throws -> Move
  ) {
    let capital = Character(letter.uppercased())
    self.init(.character(capital), .character(letter), label: label, action: action)
  }

  /// The same key, named on the help page only.
  public var onHelpPage: Binding {
    var copy = self
    copy.isForHelp = true
    return copy
  }

  /// The key with its words; nil when it has none.
  var hint: KeyHint? {
    guard let first = keys.first, let label else { return nil }
    return KeyHint(key: first, label: label, isRefused: reasonAgainst != nil)
  }
}
