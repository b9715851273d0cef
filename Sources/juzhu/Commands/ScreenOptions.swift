import ArgumentParser
import Chafa
import Curses
import TextUI
import Words

/// How pages look on this terminal.
struct ScreenOptions: ParsableArguments {
  enum Theme: String, ExpressibleByArgument, CaseIterable {
    case dark, light, mono
    case highContrast = "high-contrast"

    var curses: Curses.Theme {
      switch self {
      case .dark: .dark
      case .light: .light
      case .highContrast: .highContrast
      case .mono: .mono
      }
    }
  }

  @Option(help: "配色 dark、light、high-contrast 或 mono")
  var theme = Theme.dark

  @Option(help: "─ ● ① 等字符占 1 格还是 2 格 (cells of ambiguous characters: 1 or 2)")
  var ambiguous = 1

  @Flag(help: "边框只用 ASCII 字符 (ASCII borders)")
  var ascii = false

  @Flag(help: "以英文开始；F3 随时切换 (start in English; F3 switches)")
  var english = false

  func validate() throws {
    guard (1...2).contains(ambiguous) else {
      throw ValidationError("--ambiguous 只能是 1 或 2。")
    }
  }

  /// How pages look on a terminal like this: in English where Chinese cannot be shown.
  func look(on facts: TerminalFacts) -> Look {
    let isASCII = ascii || ambiguous == 2 || !facts.speaksChinese
    return Look(
      catalogue: Words.catalogue(english || !facts.speaksChinese ? .english : .chinese),
      ambiguousWidth: ambiguous,
      usesASCIILines: isASCII,
      pictures: pictures(colours: facts.colours, isASCII: isASCII),
      showsColours: showsColours && facts.colours > 0
    )
  }

  private var showsColours: Bool { allowsColour && theme != .mono }

  /// In colours where the terminal has the fixed ones, the finer where libchafa is installed.
  private func pictures(colours: Int, isASCII: Bool) -> any PicturePainting {
    guard showsColours, colours >= 256, !isASCII else {
      return Shades(isASCII: isASCII, onLight: theme == .light)
    }
    return ChafaPainting() ?? HalfBlocks()
  }

  private var allowsColour: Bool { DataFolder.environment("NO_COLOR") == nil }

  func terminal(log: RunLog) -> TerminalOptions {
    TerminalOptions(
      ambiguousWidth: ambiguous,
      theme: theme.curses,
      allowsColour: allowsColour,
      usesMouse: true,
      errorLog: log.descriptor
    )
  }
}
