import Casework
import StrictJSON

/// What a document in a line is.
enum DocumentKind: String {
  case account
  case application
  case message
  case signInAttempts
  case staffMember
  /// Failed sign-ins at the review desk.
  case staffAttempts
  case claim
  case dayClosure
  case auditEntry
  /// What a request was answered.
  case outcome

  /// How a document of this kind begins, up to its value.
  func opening(id: String) -> [UInt8] {
    var text = LineText()
    text.add(#"{"type":"\#(rawValue)","id":"#)
    text.addString(id)
    text.add(#","value":"#)
    return text.bytes
  }

  /// The value of the document with this id among those of a line; nil when it is not there.
  /// Throws `StrictJSONProblem`, whose column counts from the start of the line.
  func find<Value: Decodable>(
    _ type: Value.Type,
    id: String,
    in bytes: [UInt8],
    _ documents: Range<Int>
  ) throws -> Value? {
    let opening = opening(id: id)
    var scanner = ByteScanner(bytes, documents)
    while let document = scanner.object() {
      if bytes[document].starts(with: opening) {
        let value = document.lowerBound + opening.count..<document.upperBound - 1
        return try StrictJSONDecoder().decode(type, from: bytes, in: value)
      }
      guard scanner.skip(",") else { return nil }
    }
    return nil
  }
}
