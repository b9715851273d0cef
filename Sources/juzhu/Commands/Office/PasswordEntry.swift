import Glibc

/// Takes a password from a person or a script, never from the command line.
struct PasswordEntry {
  /// Where a script writes it; nil: standard input.
  let descriptor: Int32?

  private static let mostBytes = 1024

  /// No password came, or the person gave up.
  struct Missing: Error, CustomStringConvertible {
    let description = "没有收到口令。 (No password came.)"
  }

  /// On a terminal both are asked for and not shown; elsewhere one line is both.
  func twice() throws -> (String, String) {
    if descriptor == nil, isatty(STDIN_FILENO) == 1 {
      return (try ask("口令 (password): "), try ask("再输入一次 (again): "))
    }
    let password = try line(of: descriptor ?? STDIN_FILENO)
    return (password, password)
  }

  private func ask(_ prompt: String) throws -> String {
    // It hides what is typed and takes ^C for a character, so that the terminal is never left mute.
    guard let typed = getpass(prompt) else { throw Missing() }
    defer { explicit_bzero(typed, strlen(typed)) }
    let password = String(cString: typed)
    guard !password.isEmpty, !password.utf8.contains(3) else { throw Missing() }
    return password
  }

  private func line(of file: Int32) throws -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < Self.mostBytes {
      let count = read(file, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1, byte != UInt8(ascii: "\n") else { break }
      bytes.append(byte)
    }
    guard !bytes.isEmpty else { throw Missing() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
