import Casework

/// Collects what a check finds; a folder damaged all over does not fill the memory.
final class FindingLog {
  /// Findings kept; more are only counted.
  static let most = 10_000

  private(set) var findings: [StoreFinding] = []
  /// Findings beyond those kept.
  private(set) var more = 0
  private(set) var worst: StoreFinding.Severity?

  func add(
    _ severity: StoreFinding.Severity,
    _ kind: StoreFinding.Kind,
    _ place: FindingPlace,
    _ chinese: String,
    _ english: String
  ) {
    if worst != .damage { worst = severity }
    guard findings.count < Self.most else {
      more += 1
      return
    }
    findings.append(
      StoreFinding(
        severity: severity,
        kind: kind,
        file: place.file,
        line: place.line,
        column: place.column,
        chinese: chinese,
        english: english
      )
    )
  }

  /// Notes what the disk refused and gives nil; else what it gave.
  func reading<Value>(
    _ file: String,
    _ read: () throws(SystemFailure) -> Value
  ) -> Value? {
    do throws(SystemFailure) {
      return try read()
    } catch {
      add(
        .damage,
        .unreadable,
        FindingPlace(file),
        "无法读取（\(error.attempt)，错误码 \(error.errno)）",
        "cannot be read (\(error.attempt), errno \(error.errno))"
      )
      return nil
    }
  }
}
