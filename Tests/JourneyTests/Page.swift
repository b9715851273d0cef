import TestSupport
import TextUI

/// The pages of a journey, in the order they are reached.
enum Page: CaseIterable {
  case welcome, guide, register, signIn, home
  case basicInfo, list, documents, fileChooser, sample, check
  case booking, half, appointment

  /// A text that stands on no page before it.
  var mark: String {
    switch self {
    case .welcome: "居住证预约受理"
    case .guide: "出入境证件"
    case .register: "阅读隐私告知"
    case .signIn: "F6 改为算术题"
    case .home: "我的申请人"
    case .basicInfo: "❶"
    case .list: "查找：xy"
    case .documents: "❷"
    case .fileChooser: "选择文件："
    case .sample: "标注样本"
    case .check: "请核对以下内容"
    case .booking: "❸"
    case .half: "选择时段"
    case .appointment: "❹"
    }
  }
}

extension Applicant {
  /// From the first page to another one, an account and a draft made on the way.
  ///
  /// Step ① is filled whole when it is shown, the focus in the address.
  func go(to page: Page) throws {
    switch page {
    case .welcome: break
    case .guide: try type("4", thenSee: page.mark)
    case .register: try type("3", thenSee: page.mark)
    case .signIn: try type("2", thenSee: page.mark)
    case .home: try register()
    case .basicInfo, .list: try goToBasicInfo(page)
    case .documents, .fileChooser, .sample, .check: try goThroughDocuments(to: page)
    case .booking, .half, .appointment: try goThroughBooking(to: page)
    }
    try see(page.mark)
    try settle()
  }

  private func goToBasicInfo(_ page: Page) throws {
    try register()
    try startApplication()
    try fillBasicInfo()
    // From 下一步 back to the address, over employer, community, station and its district.
    for _ in 0..<5 { terminal.press(.backTab) }
    try see("▸ 详细地址")
    guard page == .list else { return }
    terminal.press(.backTab)
    try type("xy", thenSee: page.mark)
  }

  private func goThroughDocuments(to page: Page) throws {
    try bringFiles()
    try register()
    try startApplication()
    try fillBasicInfo()
    try goToDocuments()
    switch page {
    case .fileChooser: try press(.enter, thenSee: page.mark)
    case .sample: try type("v", thenSee: page.mark)
    case .check:
      try attachAll()
      try goToCheck()
    default:
      try attach("front.jpg")
      // There the draft is opened again: at the first material that is missing.
      try press(.down, thenSee: "▸ 居民身份证(反面)")
    }
  }

  private func goThroughBooking(to page: Page) throws {
    try applyUpToBooking()
    switch page {
    case .half:
      try type("e", thenSee: "最早可约：")
      try press(.enter, thenSee: page.mark)
    case .appointment: try bookEarliest()
    default: break
    }
  }
}
