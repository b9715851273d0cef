/// One character as it stands on the screen: a spacing scalar and at most four marks on it.
public struct ShownCharacter: Sendable, Hashable {
  /// The text of the cell.
  public let character: Character
  private let base: Unicode.Scalar

  init(_ scalars: Substring.UnicodeScalarView, base: Unicode.Scalar) {
    // Character(_:) traps on text that Swift would split. The filter leaves no such marks; should
    // Unicode's tables ever disagree about one, the mark goes rather than the program.
    let joined = String(scalars)
    character = joined.count == 1 ? Character(joined) : Character(base)
    self.base = base
  }

  init(_ base: Unicode.Scalar) {
    character = Character(base)
    self.base = base
  }

  /// The cells it takes: 1 or 2. `ambiguous`: the cells this terminal gives to ● ① ─ “ ….
  public func width(ambiguous: Int = 1) -> Int { DisplayWidth.of(base, ambiguous: ambiguous) }

  /// Whether the terminal must draw 〓 in its place (see `DisplayWidth.needsGeta`).
  public var needsGeta: Bool { DisplayWidth.needsGeta(base) }
}
