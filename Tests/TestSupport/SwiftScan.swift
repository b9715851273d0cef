/// Walks once through Swift source and tells code, comments and string literals apart.
struct SwiftScan {
  private(set) var code = ""
  private(set) var literals: [SwiftFile.Literal] = []
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var line = 1

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func run() {
    while place < scalars.count { step() }
  }

  /// One piece of code, a comment or a literal.
  private mutating func step() {
    if at("//") {
      while place < scalars.count, scalars[place] != "\n" { place += 1 }
    } else if at("/*") {
      skipComment()
    } else if scalars[place] == "\"" || (scalars[place] == "#" && isRaw) {
      literal()
    } else {
      code.unicodeScalars.append(take())
    }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if at("/*") {
        depth += 1
        place += 2
      } else if at("*/") {
        depth -= 1
        place += 2
      } else if take() == "\n" {
        code += "\n"
      }
    } while depth > 0 && place < scalars.count
  }

  private mutating func literal() {
    let begin = line
    let before = code.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let index = literals.count
    var hashes = ""
    while scalars[place] == "#" { hashes.unicodeScalars.append(take()) }
    let isLong = at("\"\"\"")
    let quotes = isLong ? "\"\"\"" : "\""
    place += quotes.count
    code += "\""
    var words = ""
    while place < scalars.count, !at(quotes + hashes) {
      if at("\\" + hashes) {
        place += 1 + hashes.count
        words += escape()
      } else {
        let scalar = take()
        if scalar == "\n" { code += "\n" }
        words.unicodeScalars.append(scalar)
      }
    }
    place += quotes.count + hashes.count
    code += "\""
    let key = isLong ? Self.unindented(words) : words
    literals.insert(
      SwiftFile.Literal(key: key, line: begin, before: String(before)),
      at: index
    )
  }

  /// What stands for the escape sequence whose backslash is passed.
  private mutating func escape() -> String {
    switch take() {
    case "(":
      interpolation()
      return "%@"
    case "n": return "\n"
    case "t": return "\t"
    case "0": return "\0"
    case "u": return named()
    case "\n":
      code += "\n"
      return "\u{1}"
    case let scalar: return String(scalar)
    }
  }

  /// `\u{25B8}`
  private mutating func named() -> String {
    var digits = ""
    while place < scalars.count, scalars[place] != "}" {
      let digit = take()
      if digit != "{" { digits.unicodeScalars.append(digit) }
    }
    place += 1
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? "?"
  }

  /// The code up to the closing parenthesis; literals in it are found too.
  private mutating func interpolation() {
    var depth = 1
    code += "("
    while depth > 0, place < scalars.count {
      if scalars[place] == "(" { depth += 1 }
      if scalars[place] == ")" { depth -= 1 }
      step()
    }
  }

  /// A literal of several lines: without the indentation of its last one, joined where a line
  /// ends in a backslash (marked by U+0001).
  private static func unindented(_ words: String) -> String {
    var lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    let indentation = lines.popLast()?.count ?? 0
    let text = lines.dropFirst().map { $0.dropFirst(min(indentation, $0.count)) }
      .joined(separator: "\n")
    let pieces = text.split(separator: "\u{1}")
    guard let first = pieces.first else { return text }
    return pieces.dropFirst().reduce(String(first)) { $0 + $1.drop { $0 == " " } }
  }

  private mutating func take() -> Unicode.Scalar {
    defer { place += 1 }
    if scalars[place] == "\n" { line += 1 }
    return scalars[place]
  }

  private func at(_ words: String) -> Bool {
    scalars[place...].starts(with: words.unicodeScalars)
  }

  /// Whether the # at hand opens a raw literal, not a macro or `#if`.
  private var isRaw: Bool {
    scalars[place...].first { $0 != "#" } == "\""
  }
}
