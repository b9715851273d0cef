/// The one filter between what people and files hold and what the terminal is told.
struct TextFilter {
  /// Unicode's stream-safe format allows 30; no script of a name or an address needs more than 4.
  private static let marksPerCharacter = 4
  private static let cutMark = "…"

  private let limit: Int
  private var output = ""
  private var bytes = 0
  private var hasBase = false
  private var marks = 0
  private var afterControl = false
  /// Where the output can be cut so that the cut mark still fits.
  private var cut: (index: String.Index, bytes: Int)

  private init(limit: Int) {
    self.limit = Swift.max(limit, TextFilter.cutMark.utf8.count)
    cut = (output.endIndex, 0)
    output.reserveCapacity(Swift.min(self.limit, 256))
  }

  /// Whether filtering would change nothing, length aside.
  static func leavesAlone(_ untrusted: String) -> Bool {
    let isPlainASCII = untrusted.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlainASCII || untrusted.unicodeScalars.allSatisfy { ScalarClass($0).isPlain }
  }

  /// The filtered text, at most `limit` bytes, having read at most `limit` bytes.
  static func filtered(_ untrusted: String, limit: Int) -> String {
    var filter = TextFilter(limit: limit)
    var read = 0
    for scalar in untrusted.unicodeScalars {
      read += UTF8.width(scalar)
      guard read <= filter.limit, filter.take(scalar) else {
        filter.cutShort()
        break
      }
    }
    return filter.output
  }

  /// False when there was no room.
  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    let kind = ScalarClass(scalar)
    switch kind {
    case .narrow, .wide, .ambiguous, .newHan: return show(scalar)
    case .replaced: return show("\u{FFFD}")
    case .noHan: return show("〓")
    case .dropped: return true
    case .control:
      guard !afterControl else { return true }
      let hadRoom = show(" ")
      afterControl = true
      return hadRoom
    case .mark:
      guard hasBase, marks < TextFilter.marksPerCharacter else { return true }
      marks += 1
      return append(scalar)
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar) -> Bool {
    if bytes + TextFilter.cutMark.utf8.count <= limit { cut = (output.endIndex, bytes) }
    hasBase = true
    marks = 0
    afterControl = false
    return append(scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    let size = UTF8.width(scalar)
    guard bytes + size <= limit else { return false }
    output.unicodeScalars.append(scalar)
    bytes += size
    return true
  }

  private mutating func cutShort() {
    if bytes + TextFilter.cutMark.utf8.count > limit {
      output.unicodeScalars.removeSubrange(cut.index...)
    }
    output += TextFilter.cutMark
  }
}
