import Casework

@testable import CaseFiles

/// Changing what a journal of one segment says, so that its checksums are right all the same.
extension DataFolder {
  /// Changes the journal's lines, the header being the first, and chains them anew: whatever they
  /// say then, their checksums are right.
  func edit(_ change: (inout [String]) -> Void) throws {
    var lines = try lines()
    change(&lines)
    for place in lines.indices {
      var rest = String(lines[place].dropFirst(LineText.checksumField))
      if place > 0, let start = rest.firstRange(of: #""prev":""#)?.upperBound {
        let end = rest.index(start, offsetBy: 8)
        rest.replaceSubrange(start..<end, with: lines[place - 1].dropFirst(8).prefix(8))
      }
      lines[place] = #"{"crc":"\#(Checksum.hex(Checksum.of(Array(rest.utf8)[...])))""# + rest
    }
    try damage(folder.segment(1)) { bytes in
      let content = Array((lines.joined(separator: "\n") + "\n").utf8)
      bytes = content + [UInt8](repeating: 10, count: max(0, bytes.count - content.count))
    }
  }

  /// Replaces the first place of a text in the last line that has it.
  /// - Returns: that line and the byte, both counted from 1.
  @discardableResult
  func replace(_ old: String, by new: String) throws -> (line: Int, column: Int) {
    var place = (line: 0, column: 0)
    try edit { lines in
      guard let line = lines.lastIndex(where: { $0.contains(old) }),
        let range = lines[line].firstRange(of: old)
      else { return }
      place = (
        line + 1, lines[line].utf8.distance(from: lines[line].startIndex, to: range.lowerBound) + 1
      )
      lines[line].replaceSubrange(range, with: new)
    }
    return place
  }

  /// The byte, counted from 1, at which a text first stands in a line counted from 1.
  func column(of text: String, inLine number: Int) throws -> Int {
    let line = try lines()[number - 1]
    guard let range = line.firstRange(of: text) else { return -1 }
    return line.utf8.distance(from: line.startIndex, to: range.lowerBound) + 1
  }
}
