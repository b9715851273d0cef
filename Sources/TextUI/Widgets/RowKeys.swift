extension Key {
  /// The row that the key leads to in a list; nil when it is not a key that moves in lists.
  /// - Parameters:
  ///   - page: the rows of PgUp and PgDn.
  ///   - notch: the rows of one notch of the wheel.
  func row(from row: Int, count: Int, page: Int = 10, notch: Int = 1) -> Int? {
    let target: Int
    switch self {
    case .up: target = row - 1
    case .down: target = row + 1
    case .pageUp: target = row - page
    case .pageDown: target = row + page
    case .home, .first: target = 0
    case .end, .last: target = count - 1
    case .mouse(let mouse) where mouse.button == .wheelUp: target = row - notch
    case .mouse(let mouse) where mouse.button == .wheelDown: target = row + notch
    default: return nil
    }
    return max(0, min(target, count - 1))
  }
}
