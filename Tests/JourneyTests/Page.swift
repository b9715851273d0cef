/// The pages of a journey, in the order they are reached.
enum Page: CaseIterable {
  case welcome, guide, register, signIn, home
  case basicInfo, list, documents, fileChooser, sample, check
  case booking, half, appointment

  /// Off the way: looked at and left again by Esc.
  var isAside: Bool {
    switch self {
    case .guide, .register, .signIn, .list, .fileChooser, .sample, .half: true
    case .welcome, .home, .basicInfo, .documents, .check, .booking, .appointment: false
    }
  }

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
    case .sample: "标注说明"
    case .check: "请核对以下内容"
    case .booking: "❸"
    case .half: "选择时段"
    case .appointment: "❹"
    }
  }
}
