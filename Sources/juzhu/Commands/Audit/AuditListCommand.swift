import ArgumentParser
import Casework

/// `juzhu audit list`: the entries in their order.
struct AuditListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "查看操作记录 (list the audit)"
  )

  @OptionGroup var place: DataOption

  @Option(help: "从此编号之后 (behind this number)")
  var after = 0

  @Option(help: "最多多少条 (at most so many)")
  var limit = 1000

  func validate() throws {
    guard after >= 0, limit > 0 else {
      throw ValidationError("--after 不能小于 0，--limit 必须大于 0。")
    }
  }

  func run() throws {
    try StartProblem.explaining {
      let store = try place.store(Surroundings.system())
      var last = after
      var rest = limit
      while rest > 0 {
        let entries = try store.audit(after: last, limit: min(rest, 1000))
        guard let end = entries.last else { return }
        for entry in entries { print(entry.line) }
        last = end.number
        rest -= entries.count
      }
    }
  }
}

extension AuditEntry {
  /// `12  2026-11-23 09:41  wangli  passed  A0000000001  revision 2`.
  var line: String {
    Plain.line(
      String(number),
      Plain.time(at),
      by,
      action.rawValue,
      subject,
      detail.isEmpty ? nil : detail
    )
  }
}
