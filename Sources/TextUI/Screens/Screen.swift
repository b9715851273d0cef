/// One full-screen page: what was entered so far, the keys it answers to, and how it looks.
public protocol Screen: Sendable {
  /// What the page is for, in the title bar.
  var title: Phrase { get }
  /// In the order the hint line shows them; the first that fits a key answers it.
  var bindings: [Binding<Self>] { get }
  /// What F1 says about this page before it lists the keys; a paragraph each.
  var help: [Phrase] { get }
  /// What has just changed, on the fixed line above the hints. Gone with the next key.
  var notice: Notice? { get set }
  /// Takes a key that no binding names: usually text for the focused field.
  mutating func type(_ key: Key) throws -> Move
  /// Comes back to the top: what lies beneath may have changed meanwhile.
  mutating func resume() throws
  /// Does what may wait until the answer to the last key is seen, and is done before the next key.
  /// - Returns: where it leads.
  mutating func settle() throws -> Move
  /// In how many milliseconds `settle` has more to do, though no key is pressed; nil: it has not.
  var pause: Int? { get }
  /// Told before every drawing where it will draw, and how pages look on this terminal.
  mutating func fit(_ area: Rect, _ look: Look)
  /// Keeps what was typed: the person or the terminal goes away without a further key. Only the
  /// page on top is asked; what lies beneath another was kept when that one was opened.
  mutating func keep() throws
  func draw(on frame: inout Frame, in area: Rect)
}

extension Screen {
  public var help: [Phrase] { [] }
  public mutating func type(_ key: Key) throws -> Move { .stay }
  public mutating func resume() throws {}
  public mutating func settle() throws -> Move { .stay }
  public var pause: Int? { nil }
  public mutating func fit(_ area: Rect, _ look: Look) {}
  public mutating func keep() throws {}

  /// Lets the first binding that names the key answer, else the page itself.
  mutating func answer(_ key: Key) throws -> Move {
    guard let binding = bindings.first(where: { $0.keys.contains(key) }) else {
      return try type(key)
    }
    if let reason = binding.reasonAgainst {
      notice = Notice(reason, .warning)
      return .stay
    }
    return try binding.action(&self)
  }

  /// The keys of the hint line.
  var hints: [KeyHint] { bindings.filter { !$0.isForHelp }.compactMap(\.hint) }

  /// The keys that only the help page names.
  var furtherHints: [KeyHint] { bindings.filter(\.isForHelp).compactMap(\.hint) }
}

/// Where a key leads: the pages lie on one another, and only the top one takes keys.
public enum Move: Sendable {
  case stay
  case push(any Screen)
  case replace(any Screen)
  /// One page back.
  case pop
  /// Puts all pages away and lays these, the last on top.
  case start([any Screen])
}
