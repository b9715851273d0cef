/// A list to pick from, narrowed by what is typed: characters, pinyin or pinyin initials.
public struct FilterList: Sendable {
  /// Something that can be picked.
  public struct Option: Sendable, Hashable {
    /// The name.
    public var title: ShownText
    /// Said behind the name in grey: the district, 待核实.
    public var note: ShownText?
    /// Other names that find it: an abolished district's, an abbreviation.
    public var alsoFoundAs: [ShownText]

    /// An option of a name, with what tells it from others of that name.
    public init(_ title: ShownText, note: ShownText? = nil, alsoFoundAs: [ShownText] = []) {
      self.title = title
      self.note = note
      self.alsoFoundAs = alsoFoundAs
    }
  }

  /// What a key led to.
  public enum Result: Sendable, Hashable {
    case open
    /// The option's place in `options`.
    case picked(Int)
    case cancelled
  }

  /// What is picked here, in the border.
  public let title: Phrase
  /// All options, in the office's order.
  public let options: [Option]
  /// The places in `options` of those that fit, the best first.
  public private(set) var matches: [Int]
  /// What was typed.
  public private(set) var query: TextField
  /// The row in `matches` that Enter picks.
  private var position = 0
  private let remembered: Int?
  private let spelling: Spelling
  /// What is still to be looked at, when the list filters in parts.
  private var search: FilterSearch?
  private let inParts: Bool
  /// Options looked at in less than a millisecond.
  private static let partLength = 8_192
  let part: Int

  /// - Parameters:
  ///   - highlighted: the option marked at first: the last choice.
  ///   - typed: what is already in the query: the letter that opened the list.
  ///   - part: the `part` of the spots that clicks on rows carry.
  ///   - inParts: a key looks at 8,192 options only and the caller goes on with
  ///     `continueFiltering()` after it has shown the frame; for lists of many ten thousands.
  public init(
    _ title: Phrase,
    options: [Option],
    highlighted: Int? = nil,
    typed: String = "",
    spelling: Spelling = .none,
    part: Int = 0,
    inParts: Bool = false
  ) {
    self.title = title
    self.options = options
    self.spelling = spelling
    self.part = part
    self.inParts = inParts
    remembered = highlighted.flatMap { options.indices.contains($0) ? $0 : nil }
    matches = []
    query = TextField(typed, limit: 64)
    filter()
  }

  /// The row of `matches` that is marked.
  public var highlightedRow: Int { position }

  /// The option that Enter picks; nil when none fits.
  public var highlighted: Int? { matches.indices.contains(position) ? matches[position] : nil }

  /// Text edits the query, ↑↓ PgUp PgDn Home End and the wheel move, Enter and a click pick, Esc
  /// cancels.
  public mutating func type(_ key: Key) -> Result {
    switch key {
    case .escape:
      return .cancelled
    case .enter:
      finish()
      return highlighted.map { .picked($0) } ?? .open
    case .press(let spot):
      guard spot.part == part, options.indices.contains(spot.item) else { return .open }
      return .picked(spot.item)
    default:
      break
    }
    if key.row(from: position, count: matches.count) != nil {
      finish()
      position = key.row(from: position, count: matches.count) ?? position
    } else if query.type(key) == .changed {
      filter()
    }
    return .open
  }

  /// Whether options are left that were not looked at: `matches` are those found so far.
  public var isFiltering: Bool { search != nil }

  /// Looks at the next 8,192 options; does nothing when all were looked at.
  public mutating func continueFiltering() { advance(by: Self.partLength) }

  /// Looks at all options that are left, before a key acts on what was found.
  private mutating func finish() { advance(by: .max) }

  private mutating func filter() {
    guard !query.characters.isEmpty else {
      search = nil
      matches = Array(options.indices)
      position = remembered ?? 0
      return
    }
    position = 0
    search = FilterSearch(query.text, spelling: spelling)
    advance(by: inParts ? Self.partLength : .max)
  }

  private mutating func advance(by count: Int) {
    guard var search else { return }
    // Not in two places at once, or the advance copies what it has found.
    self.search = nil
    search.advance(through: options, by: count)
    matches = search.found
    if search.next < options.count { self.search = search }
  }
}
