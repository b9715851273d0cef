/// Finds a text in bytes, looking at one byte in as many as the text has (Horspool 1980).
struct ByteSearch {
  private let text: [UInt8]
  /// How far the window may move when its last byte is this one.
  private let steps: [Int]

  /// - Parameter text: at least one byte.
  init(_ text: String) {
    self.text = Array(text.utf8)
    var steps = [Int](repeating: self.text.count, count: 256)
    for (place, byte) in self.text.dropLast().enumerated() {
      steps[Int(byte)] = self.text.count - 1 - place
    }
    self.steps = steps
  }

  /// Where the text first stands whole in the range.
  func first(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let last = text.count - 1
    var at = range.lowerBound
    while at + last < range.upperBound {
      let byte = bytes[at + last]
      if byte == text[last], bytes[at...at + last].elementsEqual(text) { return at }
      at += steps[Int(byte)]
    }
    return nil
  }
}
