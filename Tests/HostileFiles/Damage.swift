import Casework
import MadeDocuments
import TestSupport

/// Files that were whole once.
struct Damage {
  private let whole: [(kind: FileKind, bytes: [UInt8])]
  private var chance: SeededChance

  init(seed: UInt64) throws {
    chance = SeededChance(seed: seed)
    whole = try Self.pictures() + Self.papers()
  }

  private static func pictures() throws -> [(FileKind, [UInt8])] {
    var files: [(FileKind, [UInt8])] = []
    for (depth, colour, interlaced) in [
      (8, MadePNG.Colour.rgb, false), (2, .palette, true), (16, .rgba, true), (1, .grey, false),
      (8, .greyAlpha, false),
    ] {
      var png = MadePNG(
        width: 61,
        height: 40,
        depth: depth,
        colour: colour,
        interlaced: interlaced
      )
      if colour == .palette { png.chunks = [("PLTE", Array(0..<12)), ("tRNS", [0, 99])] }
      png.chunks.append(("zTXt", Array("note\0\0".utf8) + LongRun([65], length: 5_000).stream))
      files.append((.png, png.file { x, y, channel in (x * 7 + y * 13 + channel) % (1 << depth) }))
    }
    for (sampling, progressive) in [
      (MadeJPEG.Sampling.quarter, false), (.full, true), (.fourth, true),
    ] {
      let jpeg = MadeJPEG(width: 90, height: 70, sampling: sampling, progressive: progressive)
      let file = try jpeg.file { x, y, channel in (x * 5 + y * 3 + channel * 40) % 256 }
      files.append((.jpeg, MadeJPEG.with(orientation: 6, bigEndian: progressive, file)))
    }
    let inks = MadeJPEG(width: 50, height: 50, pixels: .cmyk)
    files.append((.jpeg, try inks.file { x, y, channel in (x + y + channel * 50) % 256 }))
    return files
  }

  private static func papers() -> [(FileKind, [UInt8])] {
    let text = MadePDF([MadePDF.text("Lease"), "0 0 m 500 700 l 5 w S", "q Q"]).file
    let packed = MadePDF(
      content: LongRun(Array("q 1 0 0 rg Q ".utf8), length: 4_000).stream,
      stream: "/Filter /FlateDecode"
    )
    var drawn = MadePDF(["200 0 0 200 50 50 cm /I Do"])
    drawn.resources = "/XObject << /I 6 0 R >>"
    let header =
      "<< /Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray"
      + " /BitsPerComponent 8 /Filter /FlateDecode /Length 60 >>\nstream\n"
    let pixels = LongRun([99], length: 4_096).stream
    drawn.more = [Array(header.utf8) + pixels + Array("\nendstream".utf8)]
    return [(.pdf, text), (.pdf, packed.file), (.pdf, drawn.file)]
  }

  /// The next damaged file, and what it was.
  mutating func next() -> (kind: FileKind, bytes: [UInt8]) {
    let one = pick(whole)
    var bytes = one.bytes
    for _ in 0...below(3) { damage(&bytes) }
    if one.kind == .png, below(4) > 0 { Self.repairChecksums(&bytes) }
    return (one.kind, bytes)
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = below(bytes.count)
    let end = min(bytes.count, place + 1 + below(64))
    switch below(9) {
    case 0: bytes.removeSubrange(place...)
    case 1, 2: for _ in 0...below(8) { bytes[below(bytes.count)] ^= 1 << UInt8(below(8)) }
    case 3: for next in place..<end { bytes[next] = UInt8(below(256)) }
    case 4: bytes.removeSubrange(place..<end)
    case 5: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count))
    case 6: for next in place..<min(end, place + 4) { bytes[next] = below(2) == 0 ? 0 : 0xFF }
    case 7:
      let other = pick(whole).bytes
      bytes.replaceSubrange(place..., with: other[min(place, other.count)...])
    default:
      // Sizes and numbers of segments stand near the beginning.
      bytes[below(min(bytes.count, 200))] = UInt8(below(256))
    }
  }

  /// So that what is damaged reaches the decoder, and not only the check of checksums.
  private static func repairChecksums(_ bytes: inout [UInt8]) {
    var place = 8
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - place - 12 else { return }
      let body = place + 4..<place + 8 + length
      bytes.replaceSubrange(
        body.upperBound..<body.upperBound + 4,
        with: big(MadePNG.checksum(of: bytes[body]))
      )
      place = body.upperBound + 4
    }
  }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &chance) }

  private mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[below(things.count)] }
}
