import Glibc
import TestSupport
import TextUI

/// `dialog --form` with as many fields as the first page of the wizard.
struct DialogForm: FormProgram {
  let name = "dialog"
  let firstScreen = "Cancel"
  let escapes = 1
  /// Its Tab goes to the buttons; the next field is ↓, as a keypad in application mode sends it.
  let nextField = Array("\u{1B}OB".utf8)
  private let path: String

  /// Nil when dialog is not installed.
  init?() {
    let paths = ["/usr/bin/dialog", "/usr/local/bin/dialog", "/bin/dialog"]
    guard let path = paths.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.path = path
  }

  private static let labels = [
    "申报人", "姓名", "身份证号", "手机号码", "申领事由", "住所类型", "居住登记", "区、县(市)",
    "乡镇(街道)", "详细地址", "区、县(市)", "派出所", "社区(村)", "服务单位",
  ]

  func start() throws -> PseudoTerminal {
    let fields = Self.labels.enumerated().flatMap { index, label in
      [label, "\(index + 1)", "2", "", "\(index + 1)", "14", "50", "100"]
    }
    return try PseudoTerminal(
      path,
      ["--title", "基本信息", "--form", "请仔细核对申报人信息", "23", "78", "14"] + fields
    )
  }

  func openForm(on terminal: PseudoTerminal, round: Int) throws {}

  /// After whole turns of `nextField` any field takes letters.
  func goToText(on terminal: PseudoTerminal) throws {}

  func openForEscape(on terminal: PseudoTerminal) throws {}
}
