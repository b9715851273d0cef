import Casework
import Testing

@testable import DocumentDecoding

/// What a child sends is believed only when it is exactly a picture.
@Suite struct PixelStreamTests {
  /// - Returns: the picture, nil as long as it is not whole; throws nothing but says "spoiled".
  private func taken(_ bytes: [UInt8], by step: Int = 7) -> (isBorne: Bool, page: PagePixels?) {
    var stream = PixelStream()
    for start in stride(from: 0, to: bytes.count, by: step) {
      let piece = Array(bytes[start..<min(bytes.count, start + step)])
      guard piece.withUnsafeBytes({ stream.take($0) }) else { return (false, nil) }
    }
    return (true, stream.page)
  }

  private func picture(_ header: String, _ count: Int) -> [UInt8] {
    Array(header.utf8) + [UInt8](repeating: 9, count: count)
  }

  @Test(arguments: 1...60)
  func `a picture may come in pieces of any size`(step: Int) {
    let page = taken(picture("P6\n5 4\n255\n", 60), by: step).page
    #expect(page == PagePixels(width: 5, height: 4, bytes: [UInt8](repeating: 9, count: 60)))
  }

  @Test func `a picture that is cut off anywhere is none`() {
    let whole = picture("P6\n5 4\n255\n", 60)
    for count in whole.indices {
      let (isBorne, page) = taken(Array(whole.prefix(count)))
      #expect(isBorne && page == nil, "\(count)")
    }
  }

  @Test func `one byte too many is not borne`() {
    #expect(!taken(picture("P6\n5 4\n255\n", 61)).isBorne)
  }

  @Test(arguments: [
    "P5\n5 4\n255\n", "P6\n5 4\n256\n", "P6\n5  4\n255\n", "P6\n+5 4\n255\n", "P6\n5\n4\n255\n",
    "P6\n0 4\n255\n", "P6\n30001 1\n255\n", "P6\n-1 4\n255\n", "P6\n# x\n5 4\n255\n",
    "P6\n99999999999999999999 1\n255\n", "P6\n16000 1001\n255\n", "P6 5 4 255 and so on and on",
    "\n\n\n", "P6\n5 4 \n255\n",
  ])
  func `another header is not borne`(header: String) {
    #expect(!taken(picture(header, 60)).isBorne)
  }
}
