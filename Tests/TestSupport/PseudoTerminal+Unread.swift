import CTestTerminal
import Glibc

/// For a terminal that has stopped reading.
extension PseudoTerminal {
  /// Types text and reads nothing of what comes of it.
  public func typeUnread(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(master, bytes, bytes.count)
  }

  /// Waits for the program's end without reading what it says.
  public func waitForExitUnread(seconds: Double) throws -> ProgramEnd {
    guard Self.wait(watch, Int16(POLLIN), milliseconds: seconds * 1000) != nil else {
      throw TerminalFailure.didNotEnd(screen: rows)
    }
    return try waitForExit(seconds: seconds)
  }
}
