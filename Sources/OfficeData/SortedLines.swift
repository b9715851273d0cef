/// Lines of text sorted by their bytes, searched by halving where they lie: nothing is decoded
/// before it is asked for, and of a large table only a few pages are ever touched.
struct SortedLines {
  private let bytes: UnsafeRawBufferPointer

  /// The bytes must outlive every search and end with a newline.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The first line that begins with the key, without its newline.
  func line(beginning key: String) -> String? {
    let key = Array(key.utf8)
    var low = 0
    var high = bytes.count
    while low < high {
      let start = lineStart(before: (low + high) / 2)
      if isLine(at: start, before: key) {
        low = lineEnd(from: start) + 1
      } else {
        high = start
      }
    }
    guard low < bytes.count else { return nil }
    let line = bytes[low..<lineEnd(from: low)]
    return line.starts(with: key) ? String(decoding: line, as: UTF8.self) : nil
  }

  private func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private func isLine(at start: Int, before key: [UInt8]) -> Bool {
    bytes[start..<lineEnd(from: start)].lexicographicallyPrecedes(key)
  }
}
