import CDocumentDecoding
import Glibc

/// A child that decodes, seen from its parent. It is gone when this is: killed if need be, and
/// always reaped.
struct DecodingChild: ~Copyable {
  private let process: pid_t
  private let pipe: Int32
  private let deadline: ContinuousClock.Instant
  private var buffer = [UInt8](repeating: 0, count: 256 << 10)
  private var wasReaped = false
  /// Whether its end of the pipe was closed.
  private var isSilent = false

  /// How its work came to an end.
  enum Ending {
    /// By itself, after all that it had to say.
    case ended(juzhu_child_end)
    /// It would have gone on, and was killed.
    case timedOut
    /// It said what it must not say.
    case spoiled
  }

  /// - Throws: `NotStarted`.
  init(
    _ program: String,
    _ what: juzhu_decoding,
    page: Int,
    _ file: [UInt8]
  ) throws(NotStarted) {
    var child = juzhu_child()
    // Before the first page is none, as behind the last.
    let number = Int32(clamping: page < 0 ? Int.max : page)
    let error = juzhu_child_start(program, what, number, file, file.count, &child)
    guard error == 0 else { throw NotStarted(errno: error) }
    process = child.process
    pipe = child.pipe
    deadline = .now.advanced(by: .seconds(Int(juzhu_limit_seconds.rawValue)))
  }

  deinit {
    close(pipe)
    var unused = juzhu_child_end()
    if !wasReaped { _ = juzhu_child_ended(process, true, &unused) }
  }

  /// Hears it for at most so many milliseconds.
  /// - Parameter take: false when what it says is not to be borne.
  /// - Returns: nil while it works.
  mutating func listen(
    milliseconds: Int,
    take: (UnsafeRawBufferPointer) -> Bool
  ) -> Ending? {
    let pause = ContinuousClock.now.advanced(by: .milliseconds(max(0, milliseconds)))
    while true {
      let now = ContinuousClock.now
      if now >= deadline { return timeOut() }
      let left = Int((min(pause, deadline) - now) / .milliseconds(1))
      if isSilent {
        if let end = reaped() { return .ended(end) }
        poll(nil, 0, left > 0 ? 1 : 0)
      } else {
        var source = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
        if poll(&source, 1, Int32(clamping: max(0, left))) > 0, !hear(take) { return .spoiled }
      }
      if ContinuousClock.now >= pause, ContinuousClock.now < deadline { return nil }
    }
  }

  private mutating func hear(_ take: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    let count = read(pipe, &buffer, buffer.count)
    if count < 0, errno == EAGAIN || errno == EINTR { return true }
    guard count > 0 else {
      isSilent = true
      return true
    }
    return buffer.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  /// A child that has closed its pipe has nothing left to do but to end.
  private mutating func reaped() -> juzhu_child_end? {
    var end = juzhu_child_end()
    wasReaped = juzhu_child_ended(process, false, &end)
    return wasReaped ? end : nil
  }

  private mutating func timeOut() -> Ending {
    var unused = juzhu_child_end()
    wasReaped = juzhu_child_ended(process, true, &unused)
    return .timedOut
  }
}

/// The system did not let a child begin.
struct NotStarted: Error {
  let errno: Int32
}
