import Casework
import Glibc

/// What a process tells the judge: lines on standard output, each by one call, so that a kill
/// leaves no half line.
///
/// `S ID NANOSECONDS KIND ARGUMENT…` before an attempt; then `A ID NANOSECONDS LINES RESULT…` when
/// it was acknowledged (LINES: how many changes put something), `N ID NANOSECONDS REASON` when
/// nothing was done, `U …` when the outcome is unknown; `V TEXT` when the store broke a promise.
enum StormEvents {
  static func start(_ id: String, _ kind: String, _ arguments: [String]) {
    write(["S", id, "\(StormClock.nanoseconds)", kind] + arguments)
  }

  static func acknowledged(_ id: String, lines: Int, _ result: [String]) {
    write(["A", id, "\(StormClock.nanoseconds)", "\(lines)"] + result)
  }

  static func notDone(_ id: String, _ reason: String) {
    write(["N", id, "\(StormClock.nanoseconds)", plain(reason)])
  }

  static func unknown(_ id: String, _ reason: String) {
    write(["U", id, "\(StormClock.nanoseconds)", plain(reason)])
  }

  static func violation(_ text: String) {
    write(["V", plain(text)])
  }

  /// A reading that failed. The machine may say no; the store may never be damaged.
  static func unread(_ what: String, _ error: any Error) {
    if let failure = error as? SystemFailure, failure.kind != .damaged { return }
    violation("\(what): \(error)")
  }

  private static func plain(_ text: String) -> String {
    String(text.map { $0.isWhitespace ? "_" : $0 })
  }

  private static func write(_ words: [String]) {
    let line = Array((words.joined(separator: " ") + "\n").utf8)
    _ = line.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
  }
}
