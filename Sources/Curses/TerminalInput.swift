import CNCurses
import Glibc
import TextUI

/// One wait for the keyboard, the signals and the clock. Whether the terminal is still there is
/// asked of `poll`: curses' own reading spins when it is not.
struct TerminalInput {
  /// Esc is a key by itself when nothing follows for so long.
  private static let escapeMilliseconds = 25
  private static let gone = Int16(POLLHUP | POLLERR | POLLNVAL)

  private var decoder = KeyDecoder()
  /// When what the decoder holds back is a key by itself.
  private var flushTime: Deadline?

  /// - Parameter other: a descriptor that is waited for too; -1: none.
  mutating func next(until deadline: Deadline?, orReadable other: Int32) -> TerminalEvent {
    while true {
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: guard_signals(), events: Int16(POLLIN), revents: 0),
        pollfd(fd: other, events: Int16(POLLIN), revents: 0),
      ]
      let soonest = [flushTime, deadline].compactMap { $0 }.min()
      let ready = poll(&sources, 3, soonest?.milliseconds ?? -1)
      guard ready >= 0 || errno == EINTR else { return .gone(.hungUp) }
      if sources[1].revents != 0, let event = Self.signalled() { return event }
      if sources[0].revents & Self.gone != 0 { return .gone(.hungUp) }
      if sources[0].revents != 0 {
        guard let keys = read() else { return .gone(.hungUp) }
        if !keys.isEmpty { return .keys(keys) }
      }
      if let keys = flushed() { return .keys(keys) }
      if sources[2].revents != 0 { return .readable }
      if let deadline, deadline <= .now() { return .wake }
    }
  }

  /// The keys that the waiting bytes complete; nil at the end of the terminal.
  private mutating func read() -> [Key]? {
    withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { buffer in
      let count = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { return [] }
      guard count > 0 else { return nil }
      let keys = decoder.feed(buffer.prefix(count))
      flushTime = decoder.isWaiting ? .after(milliseconds: Self.escapeMilliseconds) : nil
      return keys
    }
  }

  private mutating func flushed() -> [Key]? {
    guard let time = flushTime, time <= .now() else { return nil }
    let keys = decoder.flush()
    flushTime = decoder.isWaiting ? .after(milliseconds: Self.escapeMilliseconds) : nil
    return keys.isEmpty ? nil : keys
  }

  /// A signal to leave goes before any number of new sizes.
  private static func signalled() -> TerminalEvent? {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = Glibc.read(guard_signals(), &numbers, numbers.count)
    let arrived = numbers.prefix(max(0, count))
    if let leaving = arrived.first(where: { $0 != UInt8(SIGWINCH) }) {
      return .gone(leaving == UInt8(SIGHUP) ? .hungUp : .signal(Int32(leaving)))
    }
    guard !arrived.isEmpty, let size = TerminalFacts.windowSize() else { return nil }
    return .resized(size)
  }
}
