import CTestTerminal
import Glibc

extension PseudoTerminal {
  /// Seconds of the monotonic clock.
  public static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What of `events` (or a hang-up) is there on a descriptor; nil when nothing came in time.
  static func wait(_ descriptor: Int32, _ events: Int16, milliseconds: Double) -> Int16? {
    var source = pollfd(fd: descriptor, events: events, revents: 0)
    let ready = poll(&source, 1, Int32(max(0, milliseconds.rounded(.up))))
    return ready > 0 ? source.revents : nil
  }

  static func settings(of master: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = pseudo_terminal_settings(master, &bytes, bytes.count)
    return Array(bytes.prefix(count))
  }

  static func start(
    _ master: Int32,
    _ isControlling: Bool,
    _ program: String,
    _ arguments: [String],
    _ environment: [String]
  ) -> pid_t {
    var argumentPointers = arguments.map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    return pseudo_terminal_start(
      master,
      isControlling,
      program,
      &argumentPointers,
      &environmentPointers
    )
  }
}
