/// A line of a journal as text, with things taken out of it.
struct EditedLine {
  private(set) var text: String

  init(_ text: String) { self.text = text }

  /// The keys that it deletes, as they are written there.
  var deleted: Substring { text[deletedRange] }

  private var deletedRange: Range<String.Index> {
    guard let start = text.firstRange(of: #""del":["#)?.upperBound,
      let end = text[start...].firstIndex(of: "]")
    else { return text.startIndex..<text.startIndex }
    return start..<end
  }

  /// Takes out the first setting of a family. false when there is none.
  @discardableResult
  mutating func unset(_ family: String) -> Bool {
    guard let start = text.firstRange(of: #"["\#(family)"#)?.lowerBound,
      let end = text[start...].firstIndex(of: "]")
    else { return false }
    let rest = text[text.index(after: end)...]
    // The comma behind it goes too, or at the end of the list the one before.
    text =
      rest.hasPrefix(",")
      ? String(text[..<start] + rest.dropFirst())
      : String(text[..<start].dropLast(text[..<start].last == "," ? 1 : 0) + rest)
    return true
  }

  /// Takes the family's keys out of those that are deleted.
  mutating func keepDeleted(_ family: String) {
    let kept = deleted.split(separator: ",").filter { !$0.hasPrefix("\"" + family) }
    text.replaceSubrange(deletedRange, with: kept.joined(separator: ","))
  }

  /// Takes out the first document of a kind. false when there is none.
  @discardableResult
  mutating func leaveOut(_ kind: String) -> Bool {
    guard let start = text.firstRange(of: #",{"type":"\#(kind)""#)?.lowerBound,
      let end = text[start...].firstRange(of: "}}")?.upperBound
    else { return false }
    text.removeSubrange(start..<end)
    return true
  }

  /// What a line from before the stations' side was kept has not.
  mutating func makeOlder() {
    for family in ["b/", "v/", "o/", "e/"] {
      while unset(family) {}
      keepDeleted(family)
    }
    while leaveOut("auditEntry") {}
    // The row in the queue ended with the number of submissions.
    guard let row = text.firstRange(of: #"["q/"#)?.lowerBound,
      let end = text[row...].firstIndex(of: "]")
    else { return }
    let fields = text[row..<end].split(separator: "|", omittingEmptySubsequences: false)
    guard fields.count > 7 else { return }
    text.replaceSubrange(row..<end, with: fields.prefix(7).joined(separator: "|") + "\"")
  }
}
