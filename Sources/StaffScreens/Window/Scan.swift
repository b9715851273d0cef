import Casework
import TextUI

/// A number that a scanner typed into the window's field, and when.
struct Scan: Sendable {
  let number: ApplicationNumber
  let at: Moment
  /// What was said then.
  let answer: Notice?

  /// Scanners that stand on the counter read a phone again and again while it lies before them.
  private static let repeating: Int64 = 5_000
  /// Some send two line ends, and the second is no person's.
  private static let echoing: Int64 = 500

  /// Whether the same number at this moment is the same phone, still held there.
  func isRepeated(by number: ApplicationNumber, at now: Moment) -> Bool {
    number == self.number && milliseconds(to: now) < Self.repeating
  }

  /// Whether Enter at this moment still belongs to the scan.
  func isEchoed(at now: Moment) -> Bool { milliseconds(to: now) < Self.echoing }

  /// Either way: the clock may be set back.
  private func milliseconds(to now: Moment) -> Int64 { abs(now.milliseconds - at.milliseconds) }

  /// Whether a paste brings its own Enter.
  static func endsLine(_ text: String) -> Bool {
    text.unicodeScalars.last == "\n" || text.unicodeScalars.last == "\r"
  }
}
