import StrictJSON

/// A text in which ¦ marks the byte where a fault is expected.
struct MarkedText {
  let bytes: [UInt8]
  let offset: Int
  let place: TextPlace
  /// The character behind the mark; empty at the end.
  let sign: String

  init(_ marked: String) {
    let scalars = marked.unicodeScalars
    let mark = scalars.firstIndex(of: "¦") ?? scalars.endIndex
    let before = String(scalars[..<mark])
    let after = String(scalars[mark...].dropFirst())
    bytes = Array((before + after).utf8)
    offset = before.utf8.count
    sign = after.unicodeScalars.first.map(String.init) ?? ""
    // By scalars: to Characters, \r\n is one.
    let lines = before.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    place = TextPlace(line: lines.count, column: lines.last.map { String($0).count + 1 } ?? 1)
  }

  /// What the reader says of the text; nil when it takes it.
  var problem: StrictJSONProblem? { bytes.problem }
}

extension [UInt8] {
  /// What the reader says of the bytes; nil when it takes them.
  var problem: StrictJSONProblem? {
    do throws(StrictJSONProblem) {
      try StrictJSONDecoder().check(self)
      return nil
    } catch {
      return error
    }
  }
}
