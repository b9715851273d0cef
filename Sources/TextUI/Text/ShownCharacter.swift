/// One character as it stands on the screen: a spacing scalar and at most four marks on it.
///
/// Two numbers: a page is full of characters, and all of them are compared at every key.
public struct ShownCharacter: Sendable, Hashable {
  /// The spacing scalar and the first two marks, from the lowest, each in `bits` bits.
  private var low: UInt64
  /// The other marks.
  private var high: UInt64 = 0

  /// The bits of a scalar; all 0 where there is none.
  private static let bits = 21

  /// A character without marks.
  init(_ base: Unicode.Scalar) { low = UInt64(base.value) }

  /// A character with the marks upon it; of more than four the first four.
  init(_ base: Unicode.Scalar, marks: [Unicode.Scalar]) {
    self.init(base)
    // Swift would split some marks from the base that a terminal sets on it. The filter leaves no
    // such marks; should Unicode's tables ever disagree about one, the marks go.
    guard Self.text([base] + marks).count == 1 else { return }
    for (place, mark) in marks.prefix(4).enumerated() {
      let number = UInt64(mark.value)
      if place < 2 {
        low |= number << (Self.bits * (place + 1))
      } else {
        high |= number << (Self.bits * (place - 2))
      }
    }
  }

  /// What an empty cell holds.
  static let space = ShownCharacter(" ")

  /// The text of the cell.
  public var character: Character {
    hasMarks ? Character(Self.text(scalars)) : Character(base)
  }

  /// The spacing scalar and the marks upon it.
  public var scalars: [Unicode.Scalar] {
    guard hasMarks else { return [base] }
    return [low, low >> Self.bits, low >> (2 * Self.bits), high, high >> Self.bits]
      .map(Self.scalar).filter { $0 != "\0" }
  }

  /// The cells it takes: 1 or 2. `ambiguous`: the cells this terminal gives to ● ① ─ “ ….
  public func width(ambiguous: Int = 1) -> Int { DisplayWidth.of(base, ambiguous: ambiguous) }

  /// Whether the terminal must draw 〓 in its place (see `DisplayWidth.needsGeta`).
  public var needsGeta: Bool { DisplayWidth.needsGeta(base) }

  private var base: Unicode.Scalar { Self.scalar(low) }
  private var hasMarks: Bool { low >> Self.bits != 0 }

  /// The scalar in the lowest bits.
  private static func scalar(_ number: UInt64) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(number & (1 << bits - 1))) ?? "\0"
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
