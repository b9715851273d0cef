import Casework
import Glibc

/// A pipe to or between the programs that print; none of its ends is inherited by accident.
struct PrintingPipe {
  private(set) var output: Int32
  private(set) var input: Int32

  /// - Throws: `SystemFailure` when the process has no descriptors left.
  init() throws(SystemFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw SystemFailure(.notDone, attempt: "lp: pipe", errno: errno)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (output, input) = (ends[0], ends[1])
  }

  /// Puts in what a pipe holds, 64 KiB, and drops the rest.
  func write(_ bytes: [UInt8]) {
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    _ = Glibc.write(input, bytes, bytes.count)
  }

  mutating func closeOutput() {
    if output >= 0 { Glibc.close(output) }
    output = -1
  }

  /// Closes what is still open; the programs have ends of their own.
  mutating func close() {
    closeOutput()
    if input >= 0 { Glibc.close(input) }
    input = -1
  }
}
