import Curses
import TextUI

/// Looks at the terminal, its colours, its characters and its size.
struct TerminalCheckup {
  private let facts = TerminalFacts()

  var findings: [Finding] { [terminal, colours, locale, size] }

  private var terminal: Finding {
    let name = facts.name.isEmpty ? "TERM 未设置" : facts.name
    if !facts.isTerminal {
      return Finding(.broken, "终端", "\(name)，输入或输出不是终端", "请直接在终端窗口中运行 juzhu")
    }
    if !facts.isKnown || !facts.canPaint {
      return Finding(
        .broken,
        "终端",
        "\(name) 无法使用",
        "请安装 ncurses-term，或先执行 export TERM=xterm-256color"
      )
    }
    if let advice = facts.advice {
      return Finding(.lacking, "终端", "\(name)，不能显示汉字", Plain.text(advice))
    }
    return Finding(.fine, "终端", name)
  }

  private var colours: Finding {
    if DataFolder.environment("NO_COLOR") != nil {
      return Finding(.fine, "颜色", "已按 NO_COLOR 关闭")
    }
    switch facts.colours {
    case 256...: return Finding(.fine, "颜色", "\(facts.colours) 色")
    case 8...:
      return Finding(.lacking, "颜色", "\(facts.colours) 色", "可用 TERM=xterm-256color 得到更多颜色")
    default: return Finding(.lacking, "颜色", "单色", "可以使用；粗体、反显和符号代替颜色")
    }
  }

  private var locale: Finding {
    if facts.codeset != "UTF-8" {
      return Finding(.broken, "字符集", facts.codeset, "请设置 LANG=C.UTF-8 或 zh_CN.UTF-8")
    }
    if facts.usedUTF8Fallback {
      return Finding(.fine, "字符集", "UTF-8（LANG 未设为 UTF-8，已自动使用 C.UTF-8）")
    }
    return Finding(.fine, "字符集", "UTF-8")
  }

  private var size: Finding {
    guard let size = facts.size else {
      return Finding(.lacking, "窗口大小", "未知", "需要至少 80×24")
    }
    let shown = "\(size.width)×\(size.height)"
    guard size.width >= Size.smallest.width, size.height >= Size.smallest.height else {
      return Finding(.broken, "窗口大小", shown, "请把窗口放大到至少 80×24")
    }
    return Finding(.fine, "窗口大小", shown)
  }
}
