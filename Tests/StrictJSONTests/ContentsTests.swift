import StrictJSON
import Testing

/// JSON that holds something else than what is asked for is refused with its path and place.
@Suite struct ContentsTests {
  struct Rule: Codable, Equatable {
    enum Mark: String, Codable { case mandatory, optional }
    enum Item: Codable, Equatable {
      case answer(String)
      case all
    }
    let id: String
    let mark: Mark
    let pages: Int?
    let item: Item?
    let days: [String: [Int]]?
  }

  struct File: Codable, Equatable {
    let rules: [Rule]
  }

  private func problem(
    _ marked: String,
    unknownNames: StrictJSONDecoder.UnknownNames = .allowed
  ) throws -> StrictJSONProblem? {
    let text = MarkedText(marked)
    do throws(StrictJSONProblem) {
      let decoder = StrictJSONDecoder(unknownNames: unknownNames)
      _ = try decoder.decode(File.self, from: text.bytes)
      return nil
    } catch {
      #expect(error.offset == text.offset && error.place == text.place, "\(marked) \(error)")
      #expect(!error.fault.isOfForm)
      return error
    }
  }

  @Test(arguments: [
    ("¦[]", "", "an object {…} is wanted, not a list […]"), ("¦{}", "", "\"rules\" is missing"),
    ("{\"rules\":¦null}", "rules", "a list […] is wanted, not null"),
    ("{\"rules\":[\n¦7]}", "rules[0]", "an object {…} is wanted, not a number"),
    ("{\"rules\":[¦{\"id\":\"x\"}]}", "rules[0]", "\"mark\" is missing"),
    ("{\"rules\":[{\"mark\":\"optional\",\"id\":¦1}]}", "rules[0].id", "a text is wanted"),
    ("{\"rules\":[{\"id\":\"居\",\"mark\":¦\"of\"}]}", "rules[0].mark", "of"),
    (
      "{\"rules\":[{\"id\":\"\",\"mark\":\"optional\",\n\"pages\": ¦2.0}]}", "rules[0].pages",
      "a whole number is wanted, not 2.0"
    ),
    (
      "{\"rules\":[{\"id\":\"\",\"mark\":\"optional\",\"days\":{\"a\":[],\"b\":[1,¦\"2\"]}}]}",
      "rules[0].days.b[1]", "a number is wanted, not a text"
    ),
    (
      "{\"rules\":[{\"id\":\"\",\"mark\":\"optional\",\"item\":{\"answer\":¦{}}}]}",
      "rules[0].item.answer", "\"_0\" is missing"
    ),
    (
      "{\"rules\":[{\"id\":\"\",\"mark\":\"optional\",\"item\":¦{}}]}", "rules[0].item", "key"
    ),
  ])
  func `a wrong value is refused with path and place`(
    marked: String,
    path: String,
    what: String
  ) throws {
    let found = try #require(try problem(marked))
    #expect(found.path == path)
    #expect(found.english.contains(what), "\(found)")
    #expect(found.description.hasPrefix("\(found.place): "))
  }

  @Test(arguments: [
    ("{\"rules\":[],¦\"rulez\":1}", "rulez"),
    ("{¦\"\\u0072ulez\":{\"rules\":1},\"rules\":[]}", "rulez"),
    ("{\"rules\":[{\"id\":\"\",\"mark\":\"optional\",\n ¦\"pagse\":1}]}", "pagse"),
    ("{\"rules\":[{\"id\":\"\",\"mark\":\"optional\",\"item\":{\"all\":{¦\"x\":1}}}]}", "x"),
    ("{\"note\":{\"rulez\":1},\"rules\":[],¦\"Note\":1}", "Note"),
  ])
  func `an unknown name is refused where people write`(marked: String, name: String) throws {
    #expect(
      try problem(marked, unknownNames: .refused(except: ["note"]))?.fault == .nameUnknown(name)
    )
    let bytes = MarkedText(marked).bytes
    #expect(throws: Never.self) { try StrictJSONDecoder().decode(File.self, from: bytes) }
  }

  @Test func `remarks, known names and names of a dictionary are no unknown names`() throws {
    let text = #"""
      {"note":{"x":[{"y":1}]},"rules":[{"note":1,"id":"a\u005c\n\/","mark":"mandatory","pages":null,
      "item":{"answer":{"_0":"居"}},"days":{"2026-11-23":[1],"a\"b":[]}}]}
      """#
    let decoder = StrictJSONDecoder(unknownNames: .refused(except: ["note"]))
    let rule = Rule(
      id: "a\\\n/",
      mark: .mandatory,
      pages: nil,
      item: .answer("居"),
      days: ["2026-11-23": [1], "a\"b": []]
    )
    #expect(try decoder.decode(File.self, from: Array(text.utf8)) == File(rules: [rule]))
  }

  @Test func `a range of a longer text is read alone, with places in the whole`() throws {
    let bytes = Array("[1]\n{\"rules\":[]} x".utf8)
    #expect(try StrictJSONDecoder().decode(File.self, from: bytes, in: 4..<16) == File(rules: []))
    let found = #expect(throws: StrictJSONProblem.self) {
      try StrictJSONDecoder().decode([Int].self, from: bytes, in: 4..<16)
    }
    #expect(found?.place == TextPlace(line: 2, column: 1))
  }

  @Test func `every escape means its character, alone and in names`() throws {
    let text = #"{"\u5c45":"\"\\\/\b\f\n\r\t\u0000\u00e9\uD83D\uDE00\ud83d\ude00\uFFFF"}"#
    let read = try StrictJSONDecoder().decode([String: String].self, from: Array(text.utf8))
    #expect(read == ["居": "\"\\/\u{8}\u{C}\n\r\t\u{0}é😀😀\u{FFFF}"])
  }

  @Test func `an object of 20,000 names is searched by halving`() throws {
    let members = (0..<20_000).map { "\"n\($0)\":\($0)" }.joined(separator: ",")
    let bytes = Array("{\(members)}".utf8)
    let read = try StrictJSONDecoder().decode([String: Int].self, from: bytes)
    #expect(read.count == 20_000 && read["n19999"] == 19_999 && read["n0"] == 0)
  }
}
