import Casework

/// A message that may become a file: nothing in it can be read as another header, another path or
/// another file.
struct SpooledMessage {
  /// ASCII letters, digits and hyphens.
  let id: String
  let text: String
  /// 11 digits behind the country's code: 8613800138000.
  let number: String

  /// Ten times the longest message of the office.
  static let mostBytes = 4096

  /// - Throws: `MessageNotSent`, refused.
  init(_ text: String, to mobile: Mobile, id: String) throws(MessageNotSent) {
    guard Self.isID(id) else { throw MessageNotSent(.refused, "not a message's id") }
    guard text.utf8.count <= Self.mostBytes, !text.utf8.contains(0) else {
      throw MessageNotSent(.refused, "text too long, or with a nought byte")
    }
    self.id = id
    self.text = text
    number = "86\(mobile.text)"
  }

  /// The text as UTF-16, the high byte first.
  var wideText: [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    return bytes
  }

  static func isID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
