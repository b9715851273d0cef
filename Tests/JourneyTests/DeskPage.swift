import TextUI

/// The pages of the desk, in the order they are reached.
enum DeskPage: CaseIterable {
  case signIn, queue, search, filter, today, closeDay, aCase, reason, decision

  /// A text that stands on no page before it.
  var mark: String {
    switch self {
    case .signIn: "工作人员登录"
    case .queue: "1 待初审"
    case .search: "查找："
    case .filter: "┌─ 筛选"
    case .today: "今日到场   "
    case .closeDay: "停办一天（所领导）"
    case .aCase: "✓ 由您审核"
    case .reason: "不合格：姓名"
    case .decision: "作出决定   "
    }
  }

  /// Off the way: looked at and left again by Esc.
  var isAside: Bool {
    switch self {
    case .search, .filter, .today, .closeDay, .reason: true
    case .signIn, .queue, .aCase, .decision: false
    }
  }
}

extension Officer {
  /// Goes to each of `pages`, from the first page on, painted whole when `visit` is called. There
  /// must be a case in the queue.
  /// - Parameter pages: in the order of `DeskPage`; a visit leaves everything as it was.
  func walk(_ pages: [DeskPage], _ visit: (DeskPage) throws -> Void) throws {
    for page in DeskPage.allCases where !page.isAside || pages.contains(page) {
      try enter(page)
      try see(page.mark)
      if pages.contains(page) {
        try settle()
        try visit(page)
      }
      if page == pages.last { return }
      guard page.isAside else { continue }
      terminal.press(.escape)
      try seeNo(page.mark)
    }
  }

  func go(to page: DeskPage) throws { try walk([page]) { _ in } }

  private func enter(_ page: DeskPage) throws {
    switch page {
    case .signIn: break
    case .queue: try signIn()
    case .search: type("/")
    case .filter: type("f")
    case .today: type("w")
    case .closeDay: type("c")
    case .aCase: try openCase()
    case .reason:
      terminal.press(.home)
      type("x")
    case .decision: terminal.press(.enter)
    }
  }
}
