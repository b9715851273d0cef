/// Whether names fit what was typed: by characters, pinyin, pinyin initials or a mixture.
///
/// `xyjd`, `xiaoyingjd` and `小y街` all find 小营街道. Upper and lower case, full-width letters,
/// spaces and apostrophes make no difference; ü is typed as v. A match may begin at any character.
/// Made for one query; what the query can do with a character is worked out once a character.
public struct SpellingMatch: Sendable {
  /// How well a name fits; the better come first.
  public enum Rank: Int, Sendable, CaseIterable {
    /// The query spells the name to its end.
    case whole
    case beginning
    case inside
  }

  /// The most characters of a query that count: a bit of a word each.
  private static let limit = 63

  private let query: [UInt32]
  private let spelling: Spelling
  /// What a scalar below 65,536 can do, by the scalar.
  private var known: [Span]
  private var knownRare: [UInt32: Span] = [:]
  private var steps: [Step] = []

  /// A part of `steps`. Eight bytes a scalar, because a filter over 100,000 names has 20 ms.
  private struct Span {
    var first: Int32
    /// Negative: not yet worked out.
    var count: Int32
  }

  /// A character may stand for `length` characters of the query that begin at the bits of `starts`.
  private struct Step {
    let length: UInt64
    let starts: UInt64
  }

  /// - Parameter query: what was typed; of more than 63 characters only the first count.
  public init(_ query: String, spelling: Spelling) {
    let folded = query.unicodeScalars.lazy.map(Self.folded).filter { !Self.isSeparator($0) }
    self.query = Array(folded.prefix(Self.limit))
    self.spelling = spelling
    known = Array(
      repeating: Span(first: 0, count: -1),
      count: self.query.isEmpty ? 0 : 65_536
    )
  }

  /// How the name fits the query, nil when it does not. Everything fits an empty query.
  public mutating func rank(of name: ShownText) -> Rank? {
    guard !query.isEmpty else { return .beginning }
    let end: UInt64 = 1 << UInt64(query.count)
    // Bit n: so far the name may have spelled the first n characters of the query.
    var fromBeginning: UInt64 = 1
    var fromAnywhere: UInt64 = 0
    var rank: Rank?
    for scalar in name.text.unicodeScalars {
      let folded = Self.folded(scalar)
      let span = span(of: folded)
      if span.count == 0 {
        if Self.isSeparator(folded) { continue }
        fromBeginning = 0
        fromAnywhere = 0
        continue
      }
      fromAnywhere |= 1
      var nextFromBeginning: UInt64 = 0
      var nextFromAnywhere: UInt64 = 0
      for index in Int(span.first)..<Int(span.first) + Int(span.count) {
        let step = steps[index]
        nextFromBeginning |= (fromBeginning & step.starts) << step.length
        nextFromAnywhere |= (fromAnywhere & step.starts) << step.length
      }
      fromBeginning = nextFromBeginning
      fromAnywhere = nextFromAnywhere
      if fromBeginning & end != 0 {
        rank = .beginning
      } else if fromAnywhere & end != 0, rank == nil {
        rank = .inside
      }
    }
    return fromBeginning & end != 0 ? .whole : rank
  }

  private mutating func span(of scalar: UInt32) -> Span {
    if scalar < 65_536 {
      let span = known[Int(scalar)]
      if span.count >= 0 { return span }
      known[Int(scalar)] = learn(scalar)
      return known[Int(scalar)]
    }
    if let span = knownRare[scalar] { return span }
    let span = learn(scalar)
    knownRare[scalar] = span
    return span
  }

  /// Works out what the scalar can do.
  private mutating func learn(_ scalar: UInt32) -> Span {
    var starts: [UInt64] = Array(repeating: 0, count: Self.limit + 1)
    for index in query.indices where query[index] == scalar { starts[1] |= 1 << UInt64(index) }
    if scalar > 0x7F, let han = Unicode.Scalar(scalar) {
      for reading in spelling.readings(Character(han)).prefix(8) {
        let letters = reading.unicodeScalars.prefix(8).map(Self.folded)
        mark(letters, in: &starts)
      }
    }
    let first = steps.count
    for (length, bits) in starts.enumerated() where bits != 0 {
      steps.append(Step(length: UInt64(length), starts: bits))
    }
    return Span(first: Int32(clamping: first), count: Int32(clamping: steps.count - first))
  }

  /// Marks where the query holds the whole reading, its initial, or breaks off within it.
  private func mark(_ letters: [UInt32], in starts: inout [UInt64]) {
    let hasLongInitial =
      letters.count > 1 && letters[1] == 0x68 && [0x7A, 0x63, 0x73].contains(letters[0])
    for start in query.indices {
      var same = 0
      while same < letters.count, start + same < query.count,
        query[start + same] == letters[same]
      { same += 1 }
      let bit: UInt64 = 1 << UInt64(start)
      if same >= 1 { starts[1] |= bit }
      if same >= 2, hasLongInitial { starts[2] |= bit }
      if same >= 1, same == letters.count || start + same == query.count { starts[same] |= bit }
    }
  }

  /// Full-width forms become ASCII, capitals small, ü v.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    var value = scalar.value
    if value < 0x80 { return value >= 0x41 && value <= 0x5A ? value + 0x20 : value }
    if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
    if value == 0xFC || value == 0xDC { return 0x76 }
    return value >= 0x41 && value <= 0x5A ? value + 0x20 : value
  }

  /// What nobody types when searching: spaces, · ' ’ ( ) （ ） - and marks.
  private static func isSeparator(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x27, 0x28, 0x29, 0x2D, 0xB7, 0x2019, 0x3000, 0x30FB, 0x300...0x36F: true
    default: false
    }
  }
}
