/// The medians of juzhu and its peer, their ratio, and whether the limits are kept.
struct ResultTable {
  let juzhu: Samples<Figure>
  /// Nil: not installed.
  let peer: Samples<Figure>?
  let idleSeconds: Int

  var text: String {
    let head = row("median", "juzhu", "95 of 100", peer == nil ? "" : "dialog", "ratio", "limit")
    return ([head] + Figure.allCases.compactMap(line)).joined(separator: "\n")
  }

  private func line(_ figure: Figure) -> String? {
    guard let ours = juzhu.median(of: figure), let high = juzhu.percentile(95, of: figure) else {
      return nil
    }
    let theirs = peer?.median(of: figure)
    let limit = figure.limit(idleSeconds: idleSeconds)
    let mark = limit.isKept(by: ours, peer: theirs).map { $0 ? "✓" : "✗" } ?? "–"
    let ratio = theirs.flatMap { $0 > 0 ? Column.number(ours / $0, decimals: 2) : nil }
    return row(
      figure.label,
      cell(ours, figure),
      cell(high, figure),
      theirs.map { cell($0, figure) } ?? "",
      ratio ?? "–",
      "\(mark) \(limit.text(figure.unit, peer: "dialog"))"
    )
  }

  private func cell(_ value: Double, _ figure: Figure) -> String {
    Column.number(value, decimals: figure.decimals) + " " + Column.left(figure.unit, 2)
  }

  private func row(
    _ label: String,
    _ ours: String,
    _ high: String,
    _ theirs: String,
    _ ratio: String,
    _ limit: String
  ) -> String {
    Column.left(label, 22) + Column.right(ours, 13) + Column.right(high, 13)
      + Column.right(theirs, 13) + Column.right(ratio, 8) + "   " + limit
  }
}
