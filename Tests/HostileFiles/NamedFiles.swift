import Casework
import MadeDocuments

/// Files that are known to have hurt somebody, or are shaped like those.
enum NamedFiles {
  struct Named {
    let name: String
    let kind: FileKind
    let bytes: [UInt8]
  }

  static func all() throws -> [Named] {
    let files =
      [(FileKind.png, pngs()), (.jpeg, try jpegs()), (.pdf, pdfs())]
      .flatMap { kind, files in files.map { Named(name: $0.0, kind: kind, bytes: $0.1) } }
    let neither = FileKind.allCases.flatMap { kind in
      [
        Named(name: "\(kind) of nothing", kind: kind, bytes: []),
        Named(name: "\(kind) of zeros", kind: kind, bytes: [UInt8](repeating: 0, count: 4_096)),
      ]
    }
    return files + neither
  }

  private static func pngs() -> [(String, [UInt8])] {
    let huge = MadePNG(width: 30_000, height: 30_000, depth: 1, colour: .grey)
    let large = MadePNG(width: 8_000, height: 8_000)
    let laced = MadePNG(width: 8_000, height: 8_000, interlaced: true)
    let deep = MadePNG(width: 8_000, height: 8_000, depth: 16, colour: .rgba)
    var talkative = MadePNG(width: 200, height: 200, depth: 8, colour: .grey)
    let essay = LongRun([65], length: 100_000_000).stream
    talkative.chunks = [
      ("zTXt", Array("note\0\0".utf8) + essay), ("iCCP", Array("profile\0\0".utf8) + essay),
    ]
    let small = MadePNG(width: 200, height: 200).file { x, y, _ in (x ^ y) & 0xFF }
    func zeros(_ length: Int) -> [UInt8] { LongRun([0], length: length).stream }
    return [
      ("png 30000×30000", huge.file(data: zeros(3_751 * 30_000))),
      ("png 64 megapixels", large.file(data: zeros(24_001 * 8_000))),
      ("png 64 interlaced", laced.file(data: zeros(192_100_000))),
      ("png 64 deep", deep.file(data: zeros(64_001 * 8_000))),
      ("png too little data", large.file(data: zeros(5_000))),
      ("png too much data", large.file(data: zeros(400_000_000))),
      ("png long texts", talkative.file { x, _, _ in x }),
      ("png and zip", small + [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)),
    ]
  }

  private static func jpegs() throws -> [(String, [UInt8])] {
    let shape = MadeJPEG(width: 200, height: 160)
    let plain = try shape.file(MadeJPEG.quarters(200, 160))
    var slowly = shape
    slowly.progressive = true
    let slow = try slowly.file(MadeJPEG.quarters(200, 160))
    func sized(_ side: UInt16) -> (inout [UInt8]) -> Void {
      { $0.replaceSubrange(5..<9, with: big(Int(side) << 16 | Int(side))) }
    }
    let scan = slow.indices.last { slow[$0...].starts(with: [0xFF, 0xDA]) } ?? 0
    let again = slow[scan..<(slow.count - 2)]
    return [
      ("jpeg 65500×65500", changed(plain, sized(65_500))),
      ("jpeg 64 megapixels", changed(plain, sized(8_000))),
      ("jpeg 64 progressive", changed(slow, sized(8_000))),
      ("jpeg 12 bits", changed(plain) { $0[4] = 12 }),
      ("jpeg lossless", changed(plain) { $0[1] = 0xC3 }),
      ("jpeg no height", changed(plain) { $0.replaceSubrange(5..<7, with: [0, 0]) }),
      ("jpeg 2000 scans", slow.dropLast(2) + (0..<2_000).flatMap { _ in again } + slow.suffix(2)),
      ("jpeg and pdf", plain + MadePDF([MadePDF.text("polyglot")]).file),
    ]
  }

  /// The file with another frame header: FF C0 or C2, length, precision, height, width.
  private static func changed(_ file: [UInt8], _ change: (inout [UInt8]) -> Void) -> [UInt8] {
    let start = file.indices.first { place in
      file[place...].starts(with: [0xFF, 0xC0]) || file[place...].starts(with: [0xFF, 0xC2])
    }
    guard let start else { return [] }
    var rest = Array(file[start...])
    change(&rest)
    return file[..<start] + rest
  }

  private static func pdfs() -> [(String, [UInt8])] {
    let content = LongRun(Array("q ".utf8), length: 420_000_000).stream
    let packed = LongRun.packed(LongRun.packed(content, period: 13), period: 15)
    let threeTimes = "/Filter [/FlateDecode /FlateDecode /FlateDecode]"
    var loop = MadePDF(["/X Do"])
    loop.resources = "/XObject << /X 6 0 R >>"
    loop.more = [
      stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] \(loop.resources)", "/X Do ".utf8)
    ]
    var picture = MadePDF(["500 0 0 500 50 50 cm /I Do"])
    picture.resources = "/XObject << /I 6 0 R >>"
    let form =
      "/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceGray"
      + " /BitsPerComponent 8 /Filter /FlateDecode"
    picture.more = [stream(form, LongRun([99], length: 900_000_000).stream)]
    var wide = MadePDF(["q Q"])
    wide.mediaBox = "0 0 100000000 3"
    var locked = MadePDF(["q Q"])
    locked.trailer = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >>"
    let small = MadePDF(["q Q"]).file
    // Each layer is a picture of its own, as large as the page.
    var layers = MadePDF(["/X Do"])
    layers.resources = "/XObject << /X 6 0 R >>"
    layers.more = (6..<70).map { number in
      stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 600 850] /Group << /S /Transparency /I true >>"
          + " /Resources << /XObject << /X \(min(number + 1, 69)) 0 R >> >>",
        (number == 69 ? "0 0 500 500 re f" : "0 0 9 9 re f /X Do").utf8
      )
    }
    return [
      ("pdf 420 MB", MadePDF(content: content, stream: "/Filter /FlateDecode").file),
      ("pdf 420 MB in 1.6 KB", MadePDF(content: packed, stream: threeTimes).file),
      ("pdf form in itself", loop.file), ("pdf picture 30000×30000", picture.file),
      ("pdf wide page", wide.file), ("pdf encrypted", locked.file),
      ("pdf late", [UInt8](repeating: 32, count: 1_000) + small),
      ("pdf of 64 layers", layers.file), ("pdf cut", Array(small.prefix(200))),
    ]
  }

  private static func stream(_ dictionary: String, _ bytes: some Collection<UInt8>) -> [UInt8] {
    Array("<< \(dictionary) /Length \(bytes.count) >>\nstream\n".utf8) + bytes
      + Array("\nendstream".utf8)
  }
}
