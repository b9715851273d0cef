/// Medians and the 99th of a hundred of juzhu and its peer, their ratio, and the limits.
struct DeskTable {
  let juzhu: Samples<DeskFigure>
  /// Nil: not installed.
  let peer: Samples<DeskFigure>?

  var text: String {
    let name = peer == nil ? "" : "tig"
    let head = row(
      "",
      ["juzhu", "99 of 100", name, peer == nil ? "" : "99 of 100", "ratio"],
      "limit"
    )
    return ([head] + DeskFigure.allCases.compactMap(line)).joined(separator: "\n")
  }

  private func line(_ figure: DeskFigure) -> String? {
    guard let ours = juzhu.median(of: figure), let high = juzhu.percentile(99, of: figure) else {
      return nil
    }
    // Whoever needs no queue to be opened has opened it at the start.
    let theirs = peer?.median(of: figure == .startToQueue ? .start : figure)
    let theirHigh = peer?.percentile(99, of: figure == .startToQueue ? .start : figure)
    let ratio = theirs.flatMap { $0 > 0 ? Column.number(ours / $0, decimals: 2) : nil }
    let limit = figure.limit.map { limit in
      let mark = limit.isKept(by: ours, peer: theirs).map { $0 ? "✓" : "✗" } ?? "–"
      return "\(mark) \(limit.text(figure.unit, peer: "tig"))"
    }
    return row(
      figure.label,
      [ours, high, theirs, theirHigh].map { cell($0, figure) } + [ratio ?? "–"],
      limit ?? ""
    )
  }

  private func cell(_ value: Double?, _ figure: DeskFigure) -> String {
    guard let value else { return "" }
    return Column.number(value, decimals: figure.decimals) + " " + Column.left(figure.unit, 2)
  }

  private func row(_ label: String, _ cells: [String], _ limit: String) -> String {
    Column.left(label, 28) + cells.dropLast().map { Column.right($0, 14) }.joined()
      + Column.right(cells.last ?? "", 8) + "   " + limit
  }
}
