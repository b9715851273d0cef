import Casework
import FoundationEssentials
import StrictJSON
import TestSupport
import Testing

/// A damaged text is refused with a place or read as something else, and traps nothing.
@Suite struct DamagedTextTests {
  static let isLong = ProcessInfo.processInfo.environment["JUZHU_LONG_TESTS"] != nil

  let application: Application
  let whole: [UInt8]

  init() throws {
    let kiosk = try SampleKiosk()
    application = try kiosk.application(in: .returned)
    whole = try StrictJSONEncoder().encode(application)
  }

  /// What became of the bytes; nil when they are refused, with a place within them.
  private func read(_ bytes: [UInt8]) -> Application? {
    do throws(StrictJSONProblem) {
      // A doubled half of two names makes a third one that means nothing; it is refused, too.
      let decoder = StrictJSONDecoder(unknownNames: .refused(except: []))
      return try decoder.decode(Application.self, from: bytes)
    } catch {
      #expect(0...bytes.count ~= error.offset)
      #expect(error.place == TextPlace(of: error.offset, in: bytes) && error.place.line >= 1)
      #expect(!error.english.isEmpty && !error.chinese.isEmpty)
      return nil
    }
  }

  @Test func `a text cut at any byte is refused where it ends`() {
    #expect(read(whole) == application)
    for count in whole.indices {
      let problem = Array(whole.prefix(count)).problem
      #expect(problem?.offset == count || problem?.fault == .notUTF8(.cutOff), "\(count)")
      #expect(problem?.fault == .endsTooEarly || problem?.fault == .notUTF8(.cutOff), "\(count)")
    }
  }

  @Test func `no flipped bit goes unnoticed`() {
    var refused = 0
    for index in whole.indices {
      for bit in UInt8(0)..<8 {
        var bytes = whole
        bytes[index] ^= 1 << bit
        let found = read(bytes)
        #expect(found != application, "byte \(index) bit \(bit)")
        if found == nil { refused += 1 }
      }
    }
    #expect(refused > 2 * whole.count)
  }

  @Test func `random damage is refused with a place or gives another value`() {
    var chance = SeededChance(seed: 2026)
    for round in 0..<(Self.isLong ? 60_000 : 5_000) {
      var bytes = whole
      for _ in 0...Int.random(in: 0...3, using: &chance) { Self.damage(&bytes, &chance) }
      let found = read(bytes)
      #expect(found != application || bytes == whole, "round \(round)")
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ chance: inout SeededChance) {
    let place = Int.random(in: 0..<bytes.count, using: &chance)
    let end = min(bytes.count - 1, place + Int.random(in: 1...40, using: &chance))
    let signs = Array("{}[]\",:\\u0123eE+-.tfn\u{0}\u{7F}é居😀".utf8) + [0xFF, 0xC0, 0xED, 0xF4]
    let sign = signs[Int.random(in: 0..<signs.count, using: &chance)]
    switch Int.random(in: 0...5, using: &chance) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: chance.next())
    case 1: bytes[place] = sign
    case 2: bytes.insert(sign, at: place)
    case 3: bytes.removeSubrange(place..<max(place + 1, end))
    case 4: bytes.insert(contentsOf: Array(bytes[place..<max(place + 1, end)]), at: place)
    default: bytes.swapAt(place, end)
    }
    if bytes.isEmpty { bytes = [sign] }
  }
}
