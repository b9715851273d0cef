/// One source file of the program, its comments and literals told apart from its code.
public struct SwiftFile: Sendable, CustomStringConvertible {
  /// From `Sources/` on: `TextUI/Screens/Screen.swift`.
  public let path: String
  public let text: String
  /// The code alone: comments are gone, literals are empty; as many lines as the file.
  public let code: String
  /// The string literals, also those inside interpolations.
  public let literals: [Literal]

  /// One string literal.
  public struct Literal: Sendable, Hashable {
    /// As the catalogue's key has it: "%@" for every interpolation.
    public let key: String
    /// From 1.
    public let line: Int
    /// The code just before it, as far as the line's begin.
    public let before: String

    public var hasHan: Bool { key.unicodeScalars.contains { $0.properties.isIdeographic } }
  }

  public init(path: String, text: String) {
    self.path = path
    self.text = text
    var scan = SwiftScan(text)
    scan.run()
    code = scan.code
    literals = scan.literals
  }

  public var description: String { path }

  /// The target the file belongs to.
  public var room: String { String(path.prefix { $0 != "/" }) }

  /// Without folders and `.swift`.
  public var name: String {
    String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
  }

  public var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count }

  /// The modules it imports.
  public var imports: [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), words.count > place + 1 else {
        return nil
      }
      return String(words[place + 1])
    }
  }

  /// The lines, from 1, whose code holds the words.
  public func lines(with words: String) -> [Int] {
    code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains(words) }.map { $0.offset + 1 }
  }
}
