import TestSupport
import TextUI

/// The sum of the sign-in page, read from the large digits on the screen.
enum SumOnScreen {
  /// Each sum as it is drawn, and what it comes to.
  private static let answers: [[String]: Int] = {
    var answers: [[String]: Int] = [:]
    for first in 1...20 {
      for second in 1...9 { answers[drawing(first, second)] = first + second }
    }
    return answers
  }()

  /// What the sum on a screen of any size comes to.
  /// - Throws: `JourneyFailure.noSum` when there is none.
  static func answer(on rows: [String]) throws -> Int {
    guard let answer = answers[digits(in: rows)] else { throw JourneyFailure.noSum(rows) }
    return answer
  }

  private static func drawing(_ first: Int, _ second: Int) -> [String] {
    var frame = Frame(size: Size(width: 72, height: 9))
    BlockLetters("\(first)+\(second)=?", noise: nil).draw(on: &frame, in: frame.bounds)
    return digits(in: FrameText(frame).rows)
  }

  /// The rows with large digits, moved to the left edge.
  private static func digits(in rows: [String]) -> [String] {
    let drawn = rows.filter { $0.contains("█") }
    let margin = drawn.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return drawn.map { String($0.dropFirst(margin)) }
  }
}
