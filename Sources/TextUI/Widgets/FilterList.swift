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
  let part: Int

  /// - Parameters:
  ///   - highlighted: the option marked at first: the last choice.
  ///   - typed: what is already in the query: the letter that opened the list.
  ///   - part: the `part` of the spots that clicks on rows carry.
  public init(
    _ title: Phrase,
    options: [Option],
    highlighted: Int? = nil,
    typed: String = "",
    spelling: Spelling = .none,
    part: Int = 0
  ) {
    self.title = title
    self.options = options
    self.spelling = spelling
    self.part = part
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
      return highlighted.map { .picked($0) } ?? .open
    case .press(let spot):
      guard spot.part == part, options.indices.contains(spot.item) else { return .open }
      return .picked(spot.item)
    default:
      break
    }
    if let row = key.row(from: position, count: matches.count) {
      position = row
    } else if query.type(key) == .changed {
      filter()
    }
    return .open
  }

  private mutating func filter() {
    guard !query.characters.isEmpty else {
      matches = Array(options.indices)
      position = remembered ?? 0
      return
    }
    var match = SpellingMatch(query.text, spelling: spelling)
    var byRank: [[Int]] = Array(repeating: [], count: SpellingMatch.Rank.allCases.count)
    for (index, option) in options.enumerated() {
      var best = match.rank(of: option.title)?.rawValue ?? Int.max
      for name in option.alsoFoundAs where best > 0 {
        best = min(best, match.rank(of: name)?.rawValue ?? Int.max)
      }
      if best < byRank.count { byRank[best].append(index) }
    }
    matches = byRank.flatMap { $0 }
    position = 0
  }
}
