import Glibc

/// A modem on a pseudo-terminal: answers AT commands, and keeps what is sent through it.
struct TestModem {
  /// A message as the network got it.
  struct Sent: Hashable {
    let number: String
    /// UTF-16 units, the parts of a longer message put together in their order.
    var units: [UInt16]
    var parts: Int

    var text: String { String(decoding: units, as: UTF16.self) }
  }

  let master: Int32
  /// Held open, so that the line lives between the daemon's visits.
  private let line: Int32
  let path: String
  /// The number, 86 in front, that the network refuses.
  let refused: String
  private(set) var sent: [Sent] = []
  private var bytes: [UInt8] = []
  private var awaitsPDU = false

  init?(refusing refused: String) {
    self.refused = refused
    var master: Int32 = -1
    var line: Int32 = -1
    guard openpty(&master, &line, nil, nil, nil) == 0, let name = ttyname(line) else { return nil }
    path = String(cString: name)
    var settings = termios()
    tcgetattr(line, &settings)
    cfmakeraw(&settings)
    tcsetattr(line, TCSANOW, &settings)
    self.master = master
    self.line = line
  }

  func close() {
    Glibc.close(master)
    Glibc.close(line)
  }

  /// Answers what comes until the condition holds; false when it has not after so many seconds.
  mutating func serve(seconds: Int, until condition: ([Sent]) -> Bool) -> Bool {
    let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
    while !condition(sent) {
      guard ContinuousClock.now < deadline else { return false }
      var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, 200) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(master, &buffer, buffer.count)
      bytes += buffer.prefix(max(0, count))
      while let end = bytes.firstIndex(where: { $0 == 0x0D || $0 == 0x1A }) {
        let command = String(decoding: bytes[..<end].filter { $0 > 0x20 }, as: UTF8.self)
        bytes.removeFirst(end + 1)
        answer(command)
      }
    }
    return true
  }

  private mutating func answer(_ command: String) {
    if awaitsPDU {
      awaitsPDU = false
      let part = SubmittedPart(hexadecimal: command)
      if part == nil || part?.number == refused { return say("\r\n+CMS ERROR: 500\r\n") }
      if let part { take(part) }
      say("\r\n+CMGS: 1\r\n\r\nOK\r\n")
    } else if command.hasPrefix("AT+CMGS") {
      awaitsPDU = true
      say("\r\n> ")
    } else if !command.isEmpty {
      say("\r\nOK\r\n")
    }
  }

  private mutating func take(_ part: SubmittedPart) {
    if part.place > 1, let last = sent.lastIndex(where: { $0.number == part.number }) {
      sent[last].units += part.units
      sent[last].parts += 1
    } else {
      sent.append(Sent(number: part.number, units: part.units, parts: 1))
    }
  }

  private func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }
}
