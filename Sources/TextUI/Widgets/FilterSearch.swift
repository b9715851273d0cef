/// A search through the options of a list that can be done in parts, so that a letter typed into
/// a very long list is seen before all names have been looked at.
struct FilterSearch: Sendable {
  private var match: SpellingMatch
  private var byRank: [[Int]] = Array(repeating: [], count: SpellingMatch.Rank.allCases.count)
  /// The first option not yet looked at.
  private(set) var next = 0

  init(_ query: String, spelling: Spelling) {
    match = SpellingMatch(query, spelling: spelling)
  }

  /// The places of the options found so far, the best first, else in their order.
  var found: [Int] { byRank.flatMap { $0 } }

  /// Looks at the next `count` options.
  mutating func advance(through options: [FilterList.Option], by count: Int) {
    let end = next + min(count, options.count - next)
    for index in next..<end {
      var best = match.rank(of: options[index].title)?.rawValue ?? Int.max
      for name in options[index].alsoFoundAs where best > 0 {
        best = min(best, match.rank(of: name)?.rawValue ?? Int.max)
      }
      if best < byRank.count { byRank[best].append(index) }
    }
    next = end
  }
}
