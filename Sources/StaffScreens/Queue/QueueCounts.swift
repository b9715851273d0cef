import Casework
import TextUI

/// How many applications each tab has.
struct QueueCounts: Sendable, Hashable {
  private var counts: [QueueTab: Int] = [:]

  /// More overdue ones than this are not counted: they stand at the head of a queue that may be
  /// a hundred thousand long.
  private static let mostOverdue = 99

  init() {}

  init(_ session: StaffSession) throws {
    for tab in [QueueTab.waiting, .returned, .passed, .all] {
      let statuses = QueueScope(tab: tab).statuses
      counts[tab] = try statuses.reduce(0) { try $0 + session.count(in: $1) }
    }
    counts[.today] = try session.visitCount(on: session.surroundings.today)
    var reader = QueueReader(QueueScope(tab: .overdue))
    counts[.overdue] = try reader.read(Self.mostOverdue + 1, session).count
  }

  subscript(tab: QueueTab) -> Int { counts[tab] ?? 0 }

  /// The count as short as a tab needs it, behind its name: 99+, 100k.
  func text(_ tab: QueueTab) -> ShownText {
    let count = self[tab]
    if tab == .overdue, count > Self.mostOverdue { return ShownText(" \(Self.mostOverdue)+") }
    return ShownText(count < 10_000 ? " \(count)" : " \(count / 1000)k")
  }
}

extension QueueTab {
  var phrase: Phrase {
    switch self {
    case .waiting: "待初审"
    case .overdue: "已超时"
    case .returned: "退回中"
    case .passed: "已通过"
    case .today: "今日到场"
    case .all: "全部"
    }
  }
}
