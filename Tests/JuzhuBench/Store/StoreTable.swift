/// Medians over all rounds, one column a contender.
struct StoreTable {
  private var values: [StoreFigure: [Contender: [Double]]] = [:]
  private var order: [StoreFigure] = []

  mutating func add(_ value: Double, to figure: StoreFigure, of contender: Contender) {
    if values[figure] == nil { order.append(figure) }
    values[figure, default: [:]][contender, default: []].append(value)
  }

  /// The middle of the rounds; of worst cases the worst.
  func value(_ figure: StoreFigure, _ contender: Contender) -> Double? {
    let sorted = (values[figure]?[contender] ?? []).sorted()
    if case .worst = figure { return sorted.last }
    return sorted.isEmpty ? nil : sorted[sorted.count / 2]
  }

  var text: String {
    let head = Self.row(["median of rounds", "juzhu", "SQLite", "S + lock", "ratio", "goal"])
    return ([head] + order.map(line)).joined(separator: "\n")
  }

  /// The better of SQLite's two forms.
  private func rival(_ figure: StoreFigure) -> Double? {
    let both = [Contender.sqlite, .sqliteLocked].compactMap { value(figure, $0) }
    return figure.isRate ? both.max() : both.min()
  }

  private func line(_ figure: StoreFigure) -> String {
    let ours = value(figure, .files)
    let rival = rival(figure)
    let ratio = rival.flatMap { rival in
      rival > 0 ? ours.map { Column.number($0 / rival, decimals: 2) } : nil
    }
    let goals = figure.goals.map { goal in
      let mark = ours.flatMap { goal.isMet(by: $0, rival: rival) }.map { $0 ? "✓" : "✗" } ?? "–"
      return "\(mark) \(goal.text(figure.unit))"
    }
    let cells = Contender.allCases.map { contender in
      value(figure, contender).map {
        Column.number($0, decimals: figure.decimals) + " " + Column.left(figure.unit, 2)
      } ?? "–   "
    }
    return Self.row([figure.label] + cells + [ratio ?? "–", goals.joined(separator: "  ")])
  }

  private static func row(_ cells: [String]) -> String {
    Column.left(cells[0], 29) + cells[1...3].map { Column.right($0, 13) }.joined()
      + Column.right(cells[4], 8) + "   " + cells[5]
  }
}
