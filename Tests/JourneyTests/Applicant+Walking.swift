import TestSupport
import TextUI

/// Walking through the pages in their order.
extension Applicant {
  /// From the first page to another one, an account and a draft made on the way. Step ① is filled
  /// whole when it is shown, the focus in the address; in step ② the first material is attached.
  func go(to page: Page) throws {
    try walk([page]) { _ in }
  }

  /// Goes to each of `pages`, painted whole when `visit` is called. Ends on the last.
  /// - Parameter pages: in the order of `Page`; a visit leaves everything as it was.
  func walk(_ pages: [Page], _ visit: (Page) throws -> Void) throws {
    for page in Page.allCases where !page.isAside || pages.contains(page) {
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

  /// From the page before, on the way, to this one.
  private func enter(_ page: Page) throws {
    switch page {
    case .welcome: break
    case .guide: type("4")
    case .register: type("3")
    case .signIn: type("2")
    case .home: try register()
    case .basicInfo:
      try startApplication()
      try fillBasicInfo()
      // From 下一步 over employer, community, station and its district.
      for _ in 0..<5 { terminal.press(.backTab) }
      try see("▸ 详细地址")
    case .list:
      // The field before, opened by what is typed.
      terminal.press(.backTab)
      type("xy")
    case .documents:
      try settle()
      while !shows("▸ [ 下一步 ]") {
        terminal.press(.tab)
        try settle()
      }
      try goToDocuments()
      try bringFiles()
      try attach(Self.files[0].name)
      // There the draft is opened again: at the first material that is missing.
      try press(.down, thenSee: "▸ 居民身份证(反面)")
    case .fileChooser: terminal.press(.enter)
    case .sample: type("v")
    case .check:
      try attachTheRest()
      try goToCheck()
    case .booking: try submit()
    case .half:
      try type("e", thenSee: "最早可约：")
      terminal.press(.enter)
    case .appointment:
      try bookEarliest()
      try see("预约成功")
    }
  }
}
