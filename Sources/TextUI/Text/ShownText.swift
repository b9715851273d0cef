/// Text that is safe to show: whatever a person typed or a file held, it cannot move the cursor,
/// reorder or hide what stands beside it, nor pile marks on the line above.
///
/// The only type that `Frame` takes. There is deliberately no string-literal initialiser: what
/// looks like a literal today is an interpolation tomorrow.
public struct ShownText: Sendable, Hashable {
  /// The text, filtered.
  public private(set) var text: String

  /// Filters `untrusted`, in linear time. Of longer text the first `limit` bytes are kept (no
  /// less than 3), ending in "…". Filtering twice changes nothing.
  ///
  /// Runs of controls and line ends become one space; invisible and direction-changing characters
  /// go; private use, unassigned scalars and noncharacters become U+FFFD, empty Han places 〓.
  public init(_ untrusted: String, limit: Int = 4096) {
    if untrusted.utf8.count <= limit && TextFilter.leavesAlone(untrusted) {
      text = untrusted
    } else {
      text = TextFilter.filtered(untrusted, limit: limit)
    }
  }

  /// Words that stand in the source of this program.
  public init(verbatim: StaticString) { self.init(verbatim.description) }

  private init(filtered: String) { text = filtered }

  /// The text of no cells.
  public static let empty = ShownText(filtered: "")

  /// Whether there is nothing to show.
  public var isEmpty: Bool { text.isEmpty }

  /// The characters from left to right, as the terminal sets them.
  public var characters: ShownCharacters { ShownCharacters(text) }

  /// The cells the text takes. `ambiguous`: the cells this terminal gives to ● ① ─ “ ….
  public func width(ambiguous: Int = 1) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1, ambiguous: ambiguous) }
  }

  /// One text after the other; each keeps its own limit.
  public static func + (first: ShownText, second: ShownText) -> ShownText {
    ShownText(filtered: first.text + second.text)
  }

  /// Appends in place.
  public static func += (first: inout ShownText, second: ShownText) { first.text += second.text }

  /// `count` spaces; none when `count` is negative.
  static func spaces(_ count: Int) -> ShownText {
    ShownText(filtered: String(repeating: " ", count: Swift.max(0, count)))
  }

  /// Part of this text, cut where a spacing scalar begins.
  func part(_ range: Range<String.Index>) -> ShownText {
    ShownText(filtered: String(text[range]))
  }
}
