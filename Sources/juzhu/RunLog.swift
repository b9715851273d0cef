import Casework
import Glibc
import TextUI

/// The program's log in the data folder: what failed, for the operator, without anybody's data.
struct RunLog: Sendable {
  /// Where a crash's last words go too.
  let descriptor: Int32

  /// Opens `log/juzhu.log`, 0600.
  init(folder: String) throws {
    let place = folder + "/log"
    try DataFolder.make(place)
    let path = place + "/juzhu.log"
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw DataFolderProblem(path: path, errno: errno) }
  }

  /// One line, filtered like everything that is shown.
  func write(_ failure: SystemFailure) {
    let reason = failure.errno == 0 ? "" : ": " + String(cString: strerror(failure.errno))
    let what = ShownText("\(failure.kind) \(failure.attempt)\(reason)").text
    let line = "\(Surroundings.system().now().iso) \(getpid()) \(what)\n"
    let bytes = Array(line.utf8)
    // A log that cannot be written must not stop the counter.
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }
}
