/// The marker walk through a JPEG file (ITU T.81, Annex B): start, one frame header of a sane
/// size, at least one scan, and the end marker.
///
/// What cameras append behind the end marker is let be.
enum JPEGStructure {
  static func check(_ file: [UInt8]) throws(FileProblem) -> PixelSize {
    var reader = ByteReader(file)
    guard try reader.number16() == 0xFFD8 else { throw .damaged }
    var size: PixelSize?
    var hasScan = false
    while true {
      switch try marker(&reader) {
      case 0xD9:
        guard let size, hasScan else { throw .damaged }
        return size
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard size == nil else { throw .damaged }
        size = try frameSize(try segment(&reader))
      case 0xDA:
        guard size != nil else { throw .damaged }
        _ = try segment(&reader)
        try skipScan(&reader)
        hasScan = true
      case 0x01, 0xD0...0xD7:
        continue  // These stand alone, without a segment.
      case 0x00, 0xD8:
        throw .damaged
      default:
        _ = try segment(&reader)
      }
    }
  }

  /// The code behind FF, of which any number may stand before it as filling.
  private static func marker(_ reader: inout ByteReader) throws(FileProblem) -> UInt8 {
    guard try reader.byte() == 0xFF else { throw .damaged }
    var code: UInt8 = 0xFF
    while code == 0xFF { code = try reader.byte() }
    return code
  }

  /// A segment's contents; its length counts its own two bytes.
  private static func segment(_ reader: inout ByteReader) throws(FileProblem) -> ArraySlice<UInt8> {
    try reader.take(try reader.number16() - 2)
  }

  /// Reads precision, height, width, number of components and three bytes for each of them.
  private static func frameSize(_ segment: ArraySlice<UInt8>) throws(FileProblem) -> PixelSize {
    var reader = ByteReader(Array(segment))
    _ = try reader.byte()
    let height = try reader.number16()
    let width = try reader.number16()
    let components = Int(try reader.byte())
    guard 1...4 ~= components, reader.left == 3 * components else { throw .damaged }
    return try PixelSize.told(width: width, height: height)
  }

  /// Stops before the next marker: in a scan's data FF is followed by 00 or a restart marker.
  private static func skipScan(_ reader: inout ByteReader) throws(FileProblem) {
    while reader.skip(to: 0xFF) {
      var ahead = reader
      let code = try marker(&ahead)
      guard code == 0x00 || 0xD0...0xD7 ~= code else { return }
      reader = ahead
    }
    throw .damaged
  }
}
