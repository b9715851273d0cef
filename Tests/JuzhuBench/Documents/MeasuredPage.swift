import Casework
import MadeDocuments
import TestSupport

/// One page to be decoded.
struct MeasuredPage {
  let name: String
  let kind: FileKind
  let file: [UInt8]

  /// Pictures of so many pixels, and pages that have none.
  static func all(width: Int, height: Int) throws -> [MeasuredPage] {
    let samples = photograph(width, height)
    let jpeg = MadeJPEG(width: width, height: height, sampling: .quarter)
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      rows += samples[3 * width * y..<3 * width * (y + 1)]
    }
    let png = MadePNG(width: width, height: height)
    let upright = try jpeg.file(of: samples)
    let lines = (0..<55).map { line in
      "BT /F1 11 Tf 60 \(790 - 13 * line) Td (Line \(line) of a lease, as long as lines are) Tj ET"
    }
    return [
      MeasuredPage(name: "nothing", kind: .jpeg, file: []),
      MeasuredPage(name: "JPEG", kind: .jpeg, file: upright),
      MeasuredPage(
        name: "JPEG, on its side",
        kind: .jpeg,
        file: MadeJPEG.with(orientation: 6, bigEndian: true, upright)
      ),
      MeasuredPage(name: "PNG", kind: .png, file: png.file(data: try PackedRows.zlib(rows))),
      MeasuredPage(
        name: "PDF, A4",
        kind: .pdf,
        file: MadePDF([lines.joined(separator: "\n")]).file
      ),
    ]
  }

  /// Slopes, edges and a little noise.
  private static func photograph(_ width: Int, _ height: Int) -> [UInt8] {
    var chance = SeededChance(seed: 12)
    var samples: [UInt8] = []
    samples.reserveCapacity(3 * width * height)
    for y in 0..<height {
      for x in 0..<width {
        let noise = Int(chance.next() & 7)
        let edge = (x / 90 + y / 70) % 2 * 60
        samples.append(UInt8((x * 120 / width + edge + noise) & 0xFF))
        samples.append(UInt8((y * 120 / height + edge + noise) & 0xFF))
        samples.append(UInt8(((x + y) / 60 + edge + noise) & 0xFF))
      }
    }
    return samples
  }
}
