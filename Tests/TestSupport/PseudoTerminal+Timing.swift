import Glibc

extension PseudoTerminal {
  /// Sends bytes and reads the answer, by the monotonic clock. The screen is made from the answer
  /// only when the clock has stopped.
  /// - Parameters:
  ///   - quiet: the milliseconds of silence that end an answer.
  ///   - patience: the milliseconds to wait for its first byte.
  ///   - start: when the clock began, in seconds of `now()`; nil: with the write.
  public func timedAnswer(
    to bytes: [UInt8],
    quiet: Double = 5,
    patience: Double = 1000,
    since start: Double? = nil
  ) -> TimedAnswer {
    var answer = TimedAnswer(milliseconds: nil, bytes: 0)
    withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 1) { buffer in
      let begin = start ?? Self.now()
      if !bytes.isEmpty { _ = Glibc.write(master, bytes, bytes.count) }
      while answer.bytes < buffer.count {
        let rest = answer.bytes == 0 ? patience : quiet
        guard Self.wait(master, Int16(POLLIN), milliseconds: rest) != nil else { break }
        let place = buffer.baseAddress.map { $0 + answer.bytes }
        let count = Glibc.read(master, place, buffer.count - answer.bytes)
        guard count > 0 else { break }
        let time = (Self.now() - begin) * 1000
        answer.milliseconds = time
        if answer.bytes == 0 { answer.firstMilliseconds = time }
        answer.bytes += count
      }
      screen.write(Array(buffer.prefix(answer.bytes)))
    }
    return answer
  }
}
