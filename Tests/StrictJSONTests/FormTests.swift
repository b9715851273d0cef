import StrictJSON
import Testing

/// Every text that is no JSON is refused where it breaks, and for that reason.
@Suite struct FormTests {
  private func expect(_ marked: String, _ fault: (MarkedText) -> JSONFault) throws {
    let text = MarkedText(marked)
    let problem = try #require(text.problem, "\(marked)")
    #expect(problem.fault == fault(text), "\(marked)")
    #expect(problem.offset == text.offset, "\(marked)")
    #expect(problem.place == text.place, "\(marked)")
    #expect(problem.fault.isOfForm && !problem.english.isEmpty && !problem.chinese.isEmpty)
  }

  @Test(arguments: [
    (WrongSigns.insteadOfValue, JSONFault.Wanted.value), (WrongSigns.insteadOfName, .name),
    (WrongSigns.insteadOfColon, .colon), (WrongSigns.insteadOfCommaOrBrace, .commaOrBrace),
    (WrongSigns.insteadOfCommaOrBracket, .commaOrBracket), (WrongSigns.insteadOfEnd, .end),
  ])
  func `a wrong sign is named with what is wanted`(
    texts: [String],
    wanted: JSONFault.Wanted
  ) throws {
    for text in texts { try expect(text) { .unexpected(sign: $0.sign, wanted: wanted) } }
  }

  @Test(arguments: [
    (BrokenTexts.trailingComma, JSONFault.trailingComma), (BrokenTexts.comment, .comment),
    (BrokenTexts.unknownEscape, .unknownEscape), (BrokenTexts.badHexEscape, .badHexEscape),
    (BrokenTexts.loneSurrogate, .loneSurrogate), (BrokenTexts.unknownWord, .unknownWord),
    (BrokenTexts.leadingNought, .leadingNought), (BrokenTexts.digitMissing, .digitMissing),
    (BrokenTexts.endsTooEarly, .endsTooEarly),
  ])
  func `a broken text is refused at the place and for the reason`(
    texts: [String],
    fault: JSONFault
  ) throws {
    for text in texts { try expect(text) { _ in fault } }
  }

  @Test func `a control character in a text is refused by its number`() throws {
    for text in BrokenTexts.controlCharacter {
      try expect(text) { .controlCharacter($0.bytes[$0.offset]) }
    }
  }

  @Test func `a second equal name is refused, however it is spelled`() throws {
    for text in BrokenTexts.nameTwice {
      let marked = MarkedText(text)
      let problem = try #require(marked.problem, "\(text)")
      #expect(problem.offset == marked.offset && problem.place == marked.place, "\(text)")
      guard case .nameTwice(let name) = problem.fault else {
        Issue.record("\(problem)")
        continue
      }
      #expect(!name.contains("\\u"))
    }
  }

  @Test func `nesting is taken to the limit and refused beyond`() {
    for (opening, closing) in [("[", "]"), ("{\"a\":", "}")] {
      let inner = opening == "[" ? "" : "1"
      func text(_ depth: Int) -> [UInt8] {
        let open = String(repeating: opening, count: depth)
        return Array((open + inner + String(repeating: closing, count: depth)).utf8)
      }
      #expect(text(32).problem == nil)
      #expect(text(33).problem?.fault == .tooDeep(limit: 32))
      #expect(text(33).problem?.offset == 32 * opening.utf8.count)
      #expect(text(100_000).problem?.fault == .tooDeep(limit: 32))
    }
  }

  @Test func `an unlimited depth of 100,000 does not overflow the stack`() throws {
    let decoder = StrictJSONDecoder(limits: StrictJSONLimits(depth: 200_000))
    let open = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    try decoder.check(open + [UInt8](repeating: UInt8(ascii: "]"), count: 100_000))
    #expect(throws: StrictJSONProblem.self) { try decoder.check(open) }
  }

  @Test func `a text longer than the limit is refused, one of 10 MB within it is read`() throws {
    let text = "\"" + String(repeating: "居", count: 3_500_000) + "\""
    #expect(
      try StrictJSONDecoder().decode(String.self, from: Array(text.utf8)).utf8.count == 10_500_000
    )
    let small = StrictJSONDecoder(limits: StrictJSONLimits(bytes: 10))
    try small.check(Array("[1,2,3,45]".utf8))
    #expect(throws: StrictJSONProblem.self) { try small.check(Array("[1,2,3,456]".utf8)) }
  }

  @Test func `some hundreds of broken texts are tried`() {
    let lists = [
      WrongSigns.insteadOfValue, WrongSigns.insteadOfName, WrongSigns.insteadOfColon,
      WrongSigns.insteadOfCommaOrBrace, WrongSigns.insteadOfCommaOrBracket,
      WrongSigns.insteadOfEnd, BrokenTexts.trailingComma, BrokenTexts.comment,
      BrokenTexts.unknownEscape, BrokenTexts.badHexEscape, BrokenTexts.loneSurrogate,
      BrokenTexts.unknownWord, BrokenTexts.leadingNought, BrokenTexts.digitMissing,
      BrokenTexts.endsTooEarly, BrokenTexts.nameTwice, BrokenTexts.controlCharacter,
    ]
    let texts = lists.flatMap { $0 }
    #expect(Set(texts).count == texts.count && texts.count > 450, "\(texts.count)")
  }
}
