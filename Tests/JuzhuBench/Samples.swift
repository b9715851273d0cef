import TestSupport

/// All that was measured of one program.
struct Samples<Figure: Hashable> {
  private var values: [Figure: [Double]] = [:]
  /// Keys that brought no answer within a second.
  private(set) var unanswered = 0

  mutating func add(_ value: Double, to figure: Figure) {
    values[figure, default: []].append(value)
  }

  mutating func add(_ answer: TimedAnswer, time: Figure, bytes: Figure) {
    guard let milliseconds = answer.milliseconds else {
      unanswered += 1
      return
    }
    add(milliseconds, to: time)
    add(Double(answer.bytes), to: bytes)
  }

  /// Takes over all of another's values of a figure.
  mutating func add(_ other: Self, _ figure: Figure) {
    values[figure, default: []] += other.values[figure] ?? []
  }

  /// The middle one; nil when nothing was measured.
  func median(of figure: Figure) -> Double? { percentile(50, of: figure) }

  /// The value that so many of a hundred do not exceed.
  func percentile(_ percent: Int, of figure: Figure) -> Double? {
    let sorted = (values[figure] ?? []).sorted()
    return sorted.isEmpty ? nil : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }

  func count(of figure: Figure) -> Int { values[figure]?.count ?? 0 }
}
