import StrictJSON
import Testing

/// UTF-8 and nothing else.
@Suite struct EncodingTests {
  @Test(arguments: [
    ([0xC0, 0x80], JSONFault.BrokenUTF8.overlong), ([0xC0, 0xAF], .overlong),
    ([0xC1, 0xBF], .overlong), ([0xE0, 0x80, 0x80], .overlong), ([0xE0, 0x9F, 0xBF], .overlong),
    ([0xF0, 0x80, 0x80, 0x80], .overlong), ([0xF0, 0x8F, 0xBF, 0xBF], .overlong),
    ([0xED, 0xA0, 0x80], .surrogate), ([0xED, 0xAF, 0xBF], .surrogate),
    ([0xED, 0xB0, 0x80], .surrogate), ([0xED, 0xBF, 0xBF], .surrogate),
    ([0xF4, 0x90, 0x80, 0x80], .beyondUnicode), ([0xF5, 0x80, 0x80, 0x80], .beyondUnicode),
    ([0xF8, 0x88, 0x80, 0x80, 0x80], .beyondUnicode), ([0xFD], .beyondUnicode), ([0x80], .stray),
    ([0xBF], .stray), ([0xFE], .stray), ([0xFF], .stray), ([0xC2], .cutOff), ([0xE5], .cutOff),
    ([0xE5, 0xB1], .cutOff), ([0xF0], .cutOff), ([0xF0, 0x9F], .cutOff),
    ([0xF0, 0x9F, 0x98], .cutOff), ([0xE5, 0xB1, 0x20], .cutOff), ([0xC2, 0xC2, 0x80], .cutOff),
  ])
  func `broken UTF-8 is named in a text, in a name and outside`(
    broken: [UInt8],
    kind: JSONFault.BrokenUTF8
  ) {
    for (before, after) in [("[\"居", "\"]"), ("{\"", "\":1}"), ("[1,", "]"), ("{}", "")] {
      let problem = (Array(before.utf8) + broken + Array(after.utf8)).problem
      #expect(problem?.fault == .notUTF8(kind), "\(before)")
      #expect(problem?.offset == before.utf8.count)
      #expect(problem?.place == TextPlace(line: 1, column: before.count + 1))
    }
  }

  @Test(arguments: ["{}", "[1]", "\"a\"", "1", " {}", "true"])
  func `UTF-16 and UTF-32 are refused by name, with their marks and without`(text: String) {
    let wide: [[UInt8]] = [
      text.utf16.flatMap { [UInt8($0), 0] }, text.utf16.flatMap { [0, UInt8($0)] },
      text.utf16.flatMap { [UInt8($0), 0, 0, 0] }, text.utf16.flatMap { [0, 0, 0, UInt8($0)] },
    ]
    let marks: [[UInt8]] = [
      [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF],
    ]
    for (bytes, mark) in zip(wide, marks) {
      #expect(bytes.problem?.fault == .notUTF8(.wide))
      #expect((mark + bytes).problem?.fault == .notUTF8(.wide))
      #expect((mark + bytes).problem?.place == TextPlace(line: 1, column: 1))
    }
    let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    #expect(marked.problem?.fault == .byteOrderMark)
  }

  @Test func `a text is taken exactly when the standard library finds it valid`() {
    var last: [UInt8] = []
    for first in UInt8(0x80)...0xFF {
      for second in [0x22, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0] as [UInt8] {
        for third in [0x41, 0x80, 0xBF, 0xC2] as [UInt8] {
          last = [first, second, third, 0x80, 0x80].dropLast(first < 0xF0 ? 2 : 1)
          let isValid = String(validating: last, as: UTF8.self) != nil && !last.contains(0x22)
          #expect((([0x22] + last + [0x22]).problem == nil) == isValid, "\(last)")
        }
      }
    }
  }
}
