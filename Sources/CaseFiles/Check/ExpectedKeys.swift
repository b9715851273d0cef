import Casework

/// The keys that a line must and may set and delete, as its documents and the state before say.
struct ExpectedKeys {
  enum Content {
    /// Any of the summaries will do; none: there must be none.
    case kept(value: String, summaries: [String])
    case gone
  }

  struct Expectation {
    var content: Content
    /// Whether it must stand in the line.
    var isRequired: Bool
    /// The byte of the document that calls for it, counted from 1.
    let column: Int
    var isMet = false
  }

  private(set) var all: [String: Expectation] = [:]

  mutating func keep(
    _ key: String,
    _ value: String = "@",
    summaries: [String] = [],
    isRequired: Bool = true,
    column: Int
  ) {
    all[key] = Expectation(
      content: .kept(value: value, summaries: summaries),
      isRequired: isRequired,
      column: column
    )
  }

  /// A key that another document of the same line keeps stays.
  mutating func remove(_ key: String, isRequired: Bool, column: Int) {
    guard all[key] == nil else { return }
    all[key] = Expectation(content: .gone, isRequired: isRequired, column: column)
  }

  /// Notes that the key stands in the line; what was expected of it, nil when nothing was or when
  /// it stands there twice.
  mutating func meet(_ key: String) -> Expectation? {
    guard let place = all.index(forKey: key), !all.values[place].isMet else { return nil }
    all.values[place].isMet = true
    return all.values[place]
  }

  /// What must stand in the line and does not.
  var missing: [(key: String, expectation: Expectation)] {
    all.filter { $0.value.isRequired && !$0.value.isMet }
      .map { ($0.key, $0.value) }
      .sorted { $0.key < $1.key }
  }
}
