/// Where a line of the journal stands.
struct LinePlace: Sendable, Hashable {
  let segment: Int
  /// The byte at which it begins.
  let offset: Int
  /// Bytes, without the newline.
  let length: Int

  init(segment: Int, offset: Int, length: Int) {
    self.segment = segment
    self.offset = offset
    self.length = length
  }

  /// As tail and runs write it: `000031:62905313:001363`.
  var text: String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      var end = 0
      for (number, digits) in [(segment, 6), (offset, 8), (length, 6)] {
        if end > 0 {
          buffer[end] = UInt8(ascii: ":")
          end += 1
        }
        var count = digits
        var limit = 1
        for _ in 0..<digits { limit *= 10 }
        while number >= limit, count < 18 {
          count += 1
          limit *= 10
        }
        var rest = number
        for at in (end..<end + count).reversed() {
          buffer[at] = 0x30 + UInt8(rest % 10)
          rest /= 10
        }
        end += count
      }
      return end
    }
  }

  /// nil unless the text has that form.
  init?(_ text: String) {
    var numbers: [Int] = []
    var number: Int?
    for byte in text.utf8.prefix(64) {
      switch byte {
      case 0x30...0x39:
        let (next, isTooGreat) = (number ?? 0).multipliedReportingOverflow(by: 10)
        guard !isTooGreat, next < 1 << 53 else { return nil }
        number = next + Int(byte - 0x30)
      case UInt8(ascii: ":"):
        guard let complete = number else { return nil }
        numbers.append(complete)
        number = nil
      default:
        return nil
      }
    }
    guard let last = number, numbers.count == 2, numbers[0] > 0 else { return nil }
    self.init(segment: numbers[0], offset: numbers[1], length: last)
  }
}
