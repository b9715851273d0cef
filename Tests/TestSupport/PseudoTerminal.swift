import CTestTerminal
import Glibc
import TextUI

/// A program on a pseudo-terminal: types to it, and reads its screen. It dies with this value.
///
/// Everything waits by `poll` for what it waits for; nothing sleeps.
public final class PseudoTerminal {
  /// What the program has painted.
  public let screen: TerminalScreen
  /// Every byte the program has sent.
  public private(set) var output: [UInt8] = []
  public let process: pid_t
  /// The terminal's settings before the program began, to compare with `settings`.
  public let settingsBefore: [UInt8]
  private(set) var master: Int32
  let watch: Int32
  private var end: ProgramEnd?

  /// Starts `program` (a path). `environment` is all it gets, besides `TERM=xterm-256color`,
  /// `LANG=C.UTF-8` and the path, each of which it may set itself; "" takes one away.
  /// Unless `isControlling`, a closed window sends it no SIGHUP.
  public init(
    _ program: String,
    _ arguments: [String] = [],
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24,
    isControlling: Bool = true
  ) throws {
    screen = TerminalScreen(columns: columns, rows: rows)
    master = pseudo_terminal_open(Int32(columns), Int32(rows))
    settingsBefore = Self.settings(of: master)
    let common = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let variables = common.merging(environment) { $1 }.filter { !$0.value.isEmpty }
    process = Self.start(
      master,
      isControlling,
      program,
      [program] + arguments,
      variables.map { "\($0.key)=\($0.value)" }
    )
    watch = process_watch(process)
    guard master >= 0, process > 0, watch >= 0 else { throw TerminalFailure.cannotStart(program) }
  }

  deinit {
    hangUp()
    if end == nil && process > 0 {
      kill(process, SIGKILL)
      _ = process_end(process)
    }
    Glibc.close(watch)
  }

  /// The terminal's settings now.
  public var settings: [UInt8] { Self.settings(of: master) }

  public var rows: [String] { screen.rows }

  /// Types bytes, reading what comes meanwhile.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let ready = Self.wait(master, Int16(POLLIN | POLLOUT), milliseconds: 10_000) else {
        return
      }
      if ready & Int16(POLLIN) != 0 { readOnce() }
      guard ready & Int16(POLLOUT) != 0 else {
        if ready & Int16(POLLHUP) != 0 { return }
        continue
      }
      let count = rest.prefix(2048).withUnsafeBytes {
        Glibc.write(master, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads until `condition` holds of the screen.
  /// - Throws: `TerminalFailure.neverCame` with the screen, after `seconds` or at the end.
  public func wait(
    until what: String,
    seconds: Double = 10,
    _ condition: (TerminalScreen) -> Bool
  ) throws {
    let deadline = Self.now() + seconds
    while !condition(screen) {
      let rest = deadline - Self.now()
      guard rest > 0, Self.wait(master, Int16(POLLIN), milliseconds: rest * 1000) != nil,
        readOnce()
      else {
        if condition(screen) { return }
        throw TerminalFailure.neverCame(what, screen: rows)
      }
    }
  }

  /// Gives the window another size, in cells, and tells the program.
  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    pseudo_terminal_resize(master, Int32(columns), Int32(rows))
  }

  /// Closes the window: the terminal is gone.
  public func hangUp() {
    guard master >= 0 else { return }
    Glibc.close(master)
    master = -1
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Waits for the program's end, reading all it still says.
  @discardableResult
  public func waitForExit(seconds: Double = 10) throws -> ProgramEnd {
    if let end { return end }
    let deadline = Self.now() + seconds
    while Self.wait(watch, Int16(POLLIN), milliseconds: 0) == nil {
      guard Self.now() < deadline else { throw TerminalFailure.didNotEnd(screen: rows) }
      var sources = [
        pollfd(fd: watch, events: Int16(POLLIN), revents: 0),
        pollfd(fd: master, events: Int16(POLLIN), revents: 0),
      ]
      poll(&sources, 2, Int32((deadline - Self.now()) * 1000))
      if sources[1].revents & Int16(POLLIN) != 0 { readOnce() }
    }
    while master >= 0, Self.wait(master, Int16(POLLIN), milliseconds: 0) != nil, readOnce() {}
    let end = process_end(process)
    self.end = end
    return end
  }

  /// Takes what the program has sent; false at the end of the terminal.
  @discardableResult
  private func readOnce() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer.prefix(count)
    screen.write(Array(buffer.prefix(count)))
    return true
  }
}
