import Testing
import TextUI

struct KeySequenceTests {
  @Test(arguments: KeySamples.all)
  func `each sequence is its key and nothing else`(sample: KeySamples.Sample) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(sample.bytes) == sample.keys)
    #expect(!decoder.isWaiting)
    #expect(decoder.feed("好".utf8) == [.character("好")])
  }

  @Test func `a lone Esc waits for what may follow and then is Esc`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty && decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting && decoder.flush().isEmpty)
  }

  @Test func `Alt with a letter that opens a sequence is known after the wait`() {
    for letter in ["[", "O", "P", "]", "^", "_", "X"] {
      var decoder = KeyDecoder()
      #expect(decoder.feed("\u{1B}\(letter)".utf8).isEmpty && decoder.isWaiting)
      #expect(decoder.flush() == [.alt(Character(letter))])
    }
  }

  @Test func `half a sequence is forgotten after the wait`() {
    for start in ["\u{1B}[1;5", "\u{1B}[<0;3", "\u{1B}[[", "\u{1B}[M!", "\u{1B}]0;t", "\u{1B}O1"] {
      var decoder = KeyDecoder()
      #expect(decoder.feed(start.utf8).isEmpty && decoder.isWaiting)
      #expect(decoder.flush().isEmpty && !decoder.isWaiting)
      #expect(decoder.feed("a".utf8) == [.character("a")])
    }
  }

  @Test func `half a character waits for its rest, however late`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xE5, 0xA5]).isEmpty && !decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.feed([0xBD]) == [.character("好")])
  }

  @Test func `an endless sequence is given up, and the keys after it live`() {
    for opener in ["\u{1B}[", "\u{1B}]", "\u{1B}P", "\u{1B}O"] {
      var decoder = KeyDecoder()
      let keys = decoder.feed((opener + String(repeating: "1", count: 5_000) + "\r").utf8)
      #expect(keys.last == .enter && keys.count <= 5_000 && !decoder.isWaiting)
    }
  }
}
