import Glibc

/// A command of the shell that runs beside the test.
final class ShellCommand {
  private let output: UnsafeMutablePointer<FILE>?

  /// A crash is to end a program by its signal, not to be looked into.
  init(_ command: String) { output = popen("{ \(command); } 2>/dev/null", "r") }

  /// Waits for its end.
  /// - Returns: what it wrote, and its exit code: 128 and the number for a signal.
  func finish() -> (text: String, status: Int32) {
    guard let output else { return ("", -1) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&buffer, 1, buffer.count, output), count > 0 {
      text += buffer.prefix(count)
    }
    return (String(decoding: text, as: UTF8.self), pclose(output) >> 8 & 0xFF)
  }

  static func run(_ command: String) -> (text: String, status: Int32) {
    ShellCommand(command).finish()
  }
}
