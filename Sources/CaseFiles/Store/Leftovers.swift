import Casework
import Glibc

extension FileCaseStore {
  /// Takes away what processes that died in the middle of a draft or an attachment have left.
  ///
  /// Only those of this machine's dead processes: what a living one is writing stays. That one
  /// cannot be removed harms nobody.
  func removeLeftovers() {
    for folder in [folder.drafts, folder.attachments] {
      for name in (try? disk.names(in: folder)) ?? [] where Self.isLeftover(name) {
        try? disk.remove("\(folder)/\(name)")
      }
    }
  }

  /// Whether it is the temporary file, `tmp.PID.NUMBER`, of a process that is no more.
  static func isLeftover(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    guard parts.count == 3, parts[0] == "tmp", let process = pid_t(parts[1]) else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
