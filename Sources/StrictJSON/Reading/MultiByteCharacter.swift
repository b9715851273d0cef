/// A character of two to four bytes, judged by Unicode's table of well-formed UTF-8 (3-7).
enum MultiByteCharacter {
  /// How many bytes it has, or why it is none.
  enum Reading: Equatable {
    case length(Int)
    case broken(JSONFault.BrokenUTF8)
  }

  /// Of the character whose first byte, not ASCII, stands at the place.
  static func read(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Reading {
    let first = bytes[at]
    let length: Int
    switch first {
    case 0x80...0xBF, 0xFE...0xFF: return .broken(.stray)
    case 0xC0, 0xC1: return .broken(.overlong)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .broken(.beyondUnicode)
    }
    if at + 1 < end, isContinuation(bytes[at + 1]) {
      switch (first, bytes[at + 1]) {
      case (0xE0, ..<0xA0), (0xF0, ..<0x90): return .broken(.overlong)
      case (0xED, 0xA0...): return .broken(.surrogate)
      case (0xF4, 0x90...): return .broken(.beyondUnicode)
      default: break
      }
    }
    for offset in 1..<length {
      guard at + offset < end, isContinuation(bytes[at + offset]) else { return .broken(.cutOff) }
    }
    return .length(length)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
