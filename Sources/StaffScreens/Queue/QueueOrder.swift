import Casework
import TextUI

/// In which order a queue is shown. Only the first is the store's own; the others take a list that
/// is short enough to be read whole.
enum QueueOrder: Sendable, Hashable, CaseIterable {
  case received
  case visit
  case name

  /// The longest list that is sorted.
  static let longest = 500

  func isBefore(_ one: QueueRow, _ other: QueueRow) -> Bool {
    switch self {
    case .received: (one.received, one.number) < (other.received, other.number)
    case .visit: (Self.visit(one), one.number) < (Self.visit(other), other.number)
    case .name:
      (one.initials?.text ?? "~", one.number) < (other.initials?.text ?? "~", other.number)
    }
  }

  private static func visit(_ row: QueueRow) -> Int {
    guard let visit = row.visit else { return .max }
    return visit.day.number * 2 + (visit.half == .morning ? 0 : 1)
  }

  var phrase: Phrase {
    switch self {
    case .received: "收件先后"
    case .visit: "预约日期"
    case .name: "姓名拼音"
    }
  }
}
