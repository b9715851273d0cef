/// What is measured of a long list in the terminal.
enum DeskFigure: CaseIterable {
  case start, signIn, queue, startToQueue
  case down, downBytes, pageDown, end, searchEcho, search
  case memory, memoryAtEnd
  case seen

  var label: String {
    switch self {
    case .start: "start to first paint"
    // Argon2id takes its time on purpose.
    case .signIn: "sign-in to the queue"
    case .queue: "queue opened (a tab)"
    case .startToQueue: "start, and queue opened"
    case .down: "↓"
    case .downBytes: "↓, bytes"
    case .pageDown: "page down"
    case .end: "End"
    case .searchEcho: "search, letter seen"
    case .search: "search, rows seen"
    case .memory: "memory"
    // The whole list has been read.
    case .memoryAtEnd: "memory, after End"
    case .seen: "another's commit, on screen"
    }
  }

  var unit: String {
    switch self {
    case .downBytes: "B"
    case .memory, .memoryAtEnd: "MB"
    case .start, .signIn, .queue, .startToQueue, .down, .pageDown, .end, .searchEcho, .search,
      .seen:
      "ms"
    }
  }

  var decimals: Int {
    switch self {
    case .downBytes: 0
    case .start, .signIn, .startToQueue, .memory, .memoryAtEnd: 1
    case .queue, .end, .search, .seen: 2
    case .down, .pageDown, .searchEcho: 3
    }
  }

  /// What the project has set itself; nil: it is only told.
  var limit: Limit? {
    switch self {
    case .start: .atMost(50)
    case .startToQueue, .down: .timesPeer(1.5)
    case .downBytes: .atMost(2000)
    case .searchEcho: .atMost(2)
    case .search: .atMost(20)
    case .memory: .atMost(30)
    case .signIn, .queue, .pageDown, .end, .seen, .memoryAtEnd: nil
    }
  }
}
