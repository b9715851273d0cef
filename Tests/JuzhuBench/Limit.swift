/// What a figure may be, in its own unit or as a multiple of the peer's.
enum Limit {
  case atMost(Double)
  case timesPeer(Double)

  /// Whether it is kept; nil when there is no peer to compare with.
  func isKept(by value: Double, peer: Double?) -> Bool? {
    switch self {
    case .atMost(let limit): value <= limit
    case .timesPeer(let factor): peer.map { value <= factor * $0 }
    }
  }

  func text(_ unit: String, peer: String) -> String {
    switch self {
    case .atMost(let limit):
      "≤ " + Column.number(limit, decimals: limit < 1 ? 2 : 0) + " " + unit
    case .timesPeer(let factor):
      "≤ " + Column.number(factor, decimals: 1) + " × " + peer
    }
  }
}
