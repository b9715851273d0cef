import Casework
import TestSupport

@testable import DocumentDecoding

/// One page read to its end, by the program that was built beside the tests.
enum Decoding {
  static let reader = PageReader(program: BuiltProgram.path("juzhu"))

  static func page(
    of file: [UInt8],
    _ kind: FileKind,
    page: Int = 0
  ) throws(PageProblem) -> PagePixels {
    let making = reader.read(file, kind, page: page)
    while true {
      if let pixels = try making.advance(milliseconds: 100) { return pixels }
    }
  }

  static func count(_ file: [UInt8]) -> Int {
    let making = reader.countPages(ofPDF: file)
    while true {
      if let count = making.advance(milliseconds: 100) { return count }
    }
  }
}

extension PagePixels {
  /// The red, green and blue of one pixel.
  func colour(_ x: Int, _ y: Int) -> [Int] {
    let place = 3 * (y * width + x)
    return bytes[place..<place + 3].map { Int($0) }
  }
}
