import Testing
import TextUI

struct KeyStreamTests {
  @Test func `cutting the bytes anywhere changes no key`() {
    let bytes = KeySamples.all.flatMap(\.bytes)
    let whole = Self.decode([bytes[...]])
    #expect(whole == KeySamples.all.flatMap(\.keys))
    for cut in bytes.indices {
      #expect(Self.decode([bytes[..<cut], bytes[cut...]]) == whole, "cut at byte \(cut)")
    }
    #expect(Self.decode(bytes.map { [$0][...] }) == whole)
  }

  @Test func `cutting random bytes anywhere changes no key and no byte crashes`() {
    let seed = UInt64.random(in: 0 ... .max)
    var chance = SeededChance(seed)
    for _ in 0..<300 {
      let bytes = Self.hostileBytes(200, &chance)
      let whole = Self.decode([bytes[...]])
      let cut = Int.random(in: 0...bytes.count, using: &chance)
      #expect(Self.decode([bytes[..<cut], bytes[cut...]]) == whole, "seed \(seed)")
      #expect(Self.decode(bytes.map { [$0][...] }) == whole, "seed \(seed)")
    }
  }

  @Test func `after any bytes and the wait, the next key is read`() {
    let seed = UInt64.random(in: 0 ... .max)
    var chance = SeededChance(seed)
    for _ in 0..<300 {
      var decoder = KeyDecoder()
      _ = decoder.feed(Self.hostileBytes(60, &chance))
      for _ in 0..<100 where decoder.isWaiting { _ = decoder.flush() }
      #expect(decoder.feed("\r".utf8) == [.enter], "seed \(seed)")
    }
  }

  @Test func `a paste of ten mebibytes is one key of 64 KiB`() {
    var decoder = KeyDecoder()
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    var keys = decoder.feed("\u{1B}[200~".utf8)
    for _ in 0..<10 { keys += decoder.feed(piece) }
    keys += decoder.feed("\u{1B}[201~\r".utf8)
    #expect(keys == [.paste(String(repeating: "x", count: KeyDecoder.pasteLimit)), .enter])
  }

  @Test func `a paste that never ends is over after two idle seconds`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~abc".utf8).isEmpty)
    for _ in 0..<79 { #expect(decoder.flush().isEmpty && decoder.isWaiting) }
    #expect(decoder.feed("d".utf8).isEmpty)
    for _ in 0..<79 { #expect(decoder.flush().isEmpty) }
    #expect(decoder.flush() == [.paste("abcd")] && !decoder.isWaiting)
  }

  private static func decode(_ pieces: [ArraySlice<UInt8>]) -> [Key] {
    var decoder = KeyDecoder()
    return pieces.flatMap { decoder.feed($0) }
  }

  /// Bytes of which many mean something to the decoder.
  private static func hostileBytes(_ count: Int, _ chance: inout SeededChance) -> [UInt8] {
    let telling = Array("\u{1B}\u{1B}\u{1B}[[O<;~PM]\\012$mA\u{7}好\r".utf8)
    return (0..<count).map { _ in
      let isTelling = UInt8.random(in: 0..<4, using: &chance) > 0
      return isTelling
        ? telling[Int.random(in: telling.indices, using: &chance)]
        : UInt8.random(in: 0...255, using: &chance)
    }
  }
}
