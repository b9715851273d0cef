import Glibc
import TestSupport
import Testing

/// What a decoder that was taken over may still do: the probe confines itself as a decoder does,
/// and tries. Each attempt succeeds when nothing is confined, or the test would prove nothing.
@Suite struct ConfinementTests {
  /// How an attempt ends.
  enum End: Equatable {
    case refused(Int32)
    case killed(Int32)
    case done
  }

  /// Where the probe stands: as the decoder of a picture, or as what it became by its own leave.
  enum Way: String, CaseIterable { case picture, program }

  private func end(_ way: String, _ attempt: String) -> End? {
    let probe = BuiltProgram.path("confinement-probe")
    let (text, status) = ShellCommand.run("SWIFT_BACKTRACE=enable=no '\(probe)' \(way) \(attempt)")
    if status > 128 { return .killed(status - 128) }
    guard status == 0 else { return nil }
    // A program that could be started in the probe's place says nothing.
    let number = text.isEmpty ? 0 : Int32(text.prefix { $0.isNumber })
    return number.map { $0 == 0 ? .done : .refused($0) }
  }

  @Test(
    arguments: [
      "socket", "pair", "fork", "kill", "trace", "exec",
    ],
    Way.allCases
  )
  func `what no decoder has any business with ends it`(attempt: String, way: Way) {
    #expect(end("free", attempt) == .done)
    #expect(end(way.rawValue, attempt) == .killed(SIGSYS))
  }

  @Test(
    arguments: [
      "write", "append", "unnamed", "truncate", "path-only", "exec-by-path", "exec-forged",
      "move-memory", "code", "limit", "duplicate", "mode", "folder",
    ],
    Way.allCases
  )
  func `what a library might try in good faith is refused`(attempt: String, way: Way) {
    #expect(end("free", attempt) == .done)
    #expect(end(way.rawValue, attempt) == .refused(EPERM))
  }

  @Test func `the decoder of a picture opens nothing at all`() {
    #expect(end("free", "read") == .done && end("picture", "read") == .refused(EPERM))
  }

  @Test func `the one program is started once and never again`() {
    #expect(end("program", "nothing") == .done)
    #expect(end("program", "exec-again") == .refused(EFAULT))
    #expect(end("program", "duplicate-high") == .refused(EINVAL))
  }

  @Test func `a program reads libraries, and what its user may read only without Landlock`() {
    #expect(end("free", "read-secret") == .done && end("program", "read") == .done)
    let hasLandlock = end("free", "landlock") == .done
    #expect(end("program", "read-secret") == (hasLandlock ? .refused(EACCES) : .done))
  }

  @Test(arguments: Way.allCases)
  func `memory ends at the limit, and not long before`(way: Way) {
    #expect(end("free", "memory") == .done)
    #expect(end(way.rawValue, "memory") == .refused(ENOMEM))
    #expect(end(way.rawValue, "some-memory") == .done)
  }

  @Test func `a program has few files open at once`() {
    #expect(end("free", "descriptors") == .done)
    #expect(end("program", "descriptors") == .refused(EMFILE))
  }

  @Test(arguments: Way.allCases)
  func `five seconds of computing are all there is`(way: Way) {
    let begin = ContinuousClock.now
    #expect(end(way.rawValue, "spin") == .killed(SIGXCPU))
    // By the clock it takes longer where others compute too.
    #expect(ContinuousClock.now - begin < .seconds(40))
  }

  @Test(arguments: Way.allCases)
  func `calls of another machine end it`(way: Way) {
    #expect(end("free", "foreign") == .refused(ENOSYS))
    #expect(end(way.rawValue, "foreign") == .killed(SIGSYS))
  }

  @Test(arguments: Way.allCases)
  func `a crash is a crash`(way: Way) {
    #expect(end(way.rawValue, "crash") == .killed(SIGABRT))
  }
}
