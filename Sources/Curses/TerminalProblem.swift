import TextUI

/// Why the screen cannot be painted at all; said on standard error, then the program ends.
public enum TerminalProblem: Error, Sendable, Hashable {
  /// Standard input or output is a file, a pipe or nothing.
  case notATerminal
  /// No description of the terminal that `TERM` names ("" when it is unset).
  case unknown(name: String)
  /// The terminal cannot move its cursor or clear its screen.
  case tooSimple(name: String)
  /// The system refused; its error number.
  case refused(code: Int32)

  /// What is wrong and what to do about it.
  public var sentence: Phrase {
    switch self {
    case .notATerminal:
      "输入和输出都必须是终端：请直接在终端窗口里运行，不要接管道或文件"
    case .unknown(let name) where name.isEmpty:
      "没有设置 TERM：请先执行 export TERM=xterm-256color"
    case .unknown(let name):
      "系统不认识终端类型 \(Self.shown(name))：请安装 ncurses-term，或先执行 export TERM=xterm-256color"
    case .tooSimple(let name):
      "终端类型 \(Self.shown(name)) 不能移动光标，无法显示页面：请换用终端窗口，或检查 TERM"
    case .refused(let code):
      "无法使用这个终端（系统错误 \(Int(code))）"
    }
  }

  private static func shown(_ name: String) -> ShownText { ShownText(name, limit: 64) }
}
