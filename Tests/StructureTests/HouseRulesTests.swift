import TestSupport
import Testing

/// What no file of the program may hold.
@Suite struct HouseRulesTests {
  @Test(arguments: ["try!", "as!", "@unchecked", "nonisolated(unsafe)"])
  func `nothing takes the compiler's word away`(words: String) {
    #expect(Self.places(of: words, in: SourceTree.files) == [])
  }

  @Test(arguments: ["print(", "fatalError(", "Date()"])
  func `only the command line prints, dies and asks the clock`(words: String) {
    let rooms = SourceTree.files.filter { $0.room != "juzhu" }
    #expect(Self.places(of: words, in: rooms) == [])
  }

  @Test func `no value can be force-unwrapped`() {
    let places = SourceTree.files.flatMap { file in
      file.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { Self.unwraps($0.element) }
        .map { "\(file.path):\($0.offset + 1) \($0.element)" }
    }
    #expect(places == [])
  }

  @Test func `no variable is global`() {
    let places = SourceTree.files.flatMap { file in
      file.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { Self.isGlobalVariable($0.element) }
        .map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(places == [])
  }

  @Test func `no file is longer than 250 lines`() {
    let long = SourceTree.files.filter { $0.lineCount > 251 && $0.name != "WidthTable" }
    #expect(long.map { "\($0.path): \($0.lineCount - 1)" } == [])
  }

  /// Without it attachments would be kept in clear, and nobody would see.
  @Test func `whatever opens a store in the program gives it the office's key`() {
    let openings = SourceTree.files.filter { $0.room == "juzhu" }.flatMap { file in
      file.code.split(separator: "FileCaseStore(").dropFirst().map { (file, $0.prefix(200)) }
    }
    #expect(openings.count >= 5)
    #expect(openings.filter { !$0.1.contains("sealing:") }.map(\.0.path) == [])
  }

  @Test(arguments: SourceTree.files(of: "Casework"))
  func `the rules carry no words of a language`(file: SwiftFile) {
    let words = file.literals.filter { $0.hasHan && !HanData.isData($0, in: file) }
    #expect(words.map { "\(file.path):\($0.line) \($0.key)" } == [])
  }

  @Test(arguments: SourceTree.files.filter { $0.name != "main" })
  func `a file is named for what it declares`(file: SwiftFile) {
    #expect(FileNames.fits(file))
  }

  /// Where the words stand as words of their own: `fingerprint(` and `slips.print(` do not print.
  static func places(of words: String, in files: [SwiftFile]) -> [String] {
    files.flatMap { file in
      file.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { Self.line($0.element, has: words) }
        .map { "\(file.path):\($0.offset + 1)" }
    }
  }

  private static func line(_ line: Substring, has words: String) -> Bool {
    var rest = line
    while let place = rest.firstRange(of: words) {
      let before = rest[..<place.lowerBound].last
      let isPart = before.map { $0.isLetter || $0 == "." } ?? false
      let isDeclared = rest[..<place.lowerBound].hasSuffix("func ")
      if !isDeclared, !isPart || words.first == "@" { return true }
      rest = rest[place.upperBound...]
    }
    return false
  }

  /// An exclamation mark behind a name, bracket or parenthesis; `!=` and `!x` are no unwrapping.
  private static func unwraps(_ line: Substring) -> Bool {
    let characters = Array(line)
    return characters.indices.dropFirst().contains { place in
      guard characters[place] == "!" else { return false }
      let before = characters[place - 1]
      let after = place + 1 < characters.count ? characters[place + 1] : " "
      guard before.isLetter || before.isNumber || ")]_".contains(before) else { return false }
      return after != "="
    }
  }

  /// `var` at the left edge is a file's own, `static var` with a value a type's.
  private static func isGlobalVariable(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "var") else { return false }
    let isComputed = line.hasSuffix("{") || line.contains("{")
    if words[..<place].contains("static") { return !isComputed }
    return !line.hasPrefix(" ") && !isComputed
  }
}
