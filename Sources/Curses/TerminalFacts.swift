import CNCurses
import Glibc
import TextUI

/// What is known of the terminal without touching its screen: for `juzhu doctor`, and to choose
/// the language to start in.
public struct TerminalFacts: Sendable, Hashable {
  /// `TERM` as it is set, raw: shown only through `ShownText`. "" when unset.
  public let name: String
  /// Standard input and output both are a terminal.
  public let isTerminal: Bool
  /// The system has a description of `name`.
  public let isKnown: Bool
  /// The terminal can move its cursor and clear its screen.
  public let canPaint: Bool
  /// The colours it has; 0 for none.
  public let colours: Int
  /// The window in cells; nil when it does not say.
  public let size: Size?
  /// The environment did not ask for UTF-8, so that C.UTF-8 is used in its place.
  public let usedUTF8Fallback: Bool
  /// The encoding now in use: "UTF-8", or another where even C.UTF-8 is missing.
  public let codeset: String

  /// Asks now. Sets the process's character encoding as it finds it right.
  public init() {
    name = getenv("TERM").map { String(cString: $0) } ?? ""
    isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    usedUTF8Fallback = !terminal_use_utf8()
    codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    let description = terminal_description(STDOUT_FILENO)
    isKnown = description.known == 1
    canPaint = description.can_paint
    colours = Int(description.colours)
    size = Self.windowSize()
  }

  /// The console of the kernel: its font has 512 glyphs at most.
  public var isLinuxConsole: Bool { name == "linux" || name.hasPrefix("linux-") }

  /// False: Chinese would come out as blocks. Start in English then, and show `advice`.
  public var speaksChinese: Bool { !isLinuxConsole && codeset == "UTF-8" }

  /// Why the program starts in English, and what to use; nil when it speaks Chinese.
  public var advice: Phrase? {
    if isLinuxConsole {
      return "Linux 控制台的字体没有汉字：请用 foot 加 cage、kmscon 或 fbterm"
    }
    return speaksChinese ? nil : "系统没有 UTF-8 字符集，汉字无法显示：请设置 LANG=C.UTF-8"
  }

  static func windowSize() -> Size? {
    var width: Int32 = 0
    var height: Int32 = 0
    guard terminal_size(STDOUT_FILENO, &width, &height) else { return nil }
    return Size(width: Int(width), height: Int(height))
  }
}
