import TestSupport
import Testing

/// The reader of sources must not be fooled, or the tests over it prove nothing.
@Suite struct SwiftFileTests {
  @Test func `comments and literals are told apart from code`() {
    let file = SwiftFile(
      path: "Room/A.swift",
      text: """
        import Room // try!
        /* as! /* nested */ */ let a = "try! \\(b("内", c)) 外"
        let d = #"raw \\(x) "quoted""#
        """
    )
    #expect(file.imports == ["Room"])
    #expect(file.lines(with: "try!").isEmpty)
    #expect(file.lines(with: "as!").isEmpty)
    #expect(file.lines(with: "let a") == [2])
    #expect(file.literals.map(\.key) == ["try! %@ 外", "内", #"raw \(x) "quoted""#])
    #expect(file.literals.map(\.line) == [2, 2, 3])
  }

  @Test func `a literal of several lines is joined as Swift joins it`() {
    let source = "let a = \"\"\"\n  一\\\n  二\n  三 \\(x)\n  \"\"\""
    #expect(SwiftFile(path: "Room/A.swift", text: source).literals.map(\.key) == ["一二\n三 %@"])
  }
}
