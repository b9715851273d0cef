/// The chunk walk through a PNG file (ISO/IEC 15948): header first, picture data, end chunk, and
/// every chunk's checksum right.
enum PNGStructure {
  static func check(_ file: [UInt8]) throws(FileProblem) -> PixelSize {
    var reader = ByteReader(file)
    _ = try reader.take(8)
    let header = try chunk(&reader)
    guard header.type.elementsEqual("IHDR".utf8) else { throw .damaged }
    let size = try pictureSize(header.data)
    var hasData = false
    while true {
      let next = try chunk(&reader)
      if next.type.elementsEqual("IHDR".utf8) { throw .damaged }
      if next.type.elementsEqual("IDAT".utf8) { hasData = hasData || !next.data.isEmpty }
      if next.type.elementsEqual("IEND".utf8) {
        guard hasData, next.data.isEmpty else { throw .damaged }
        return size
      }
    }
  }

  private static func chunk(_ reader: inout ByteReader) throws(FileProblem)
    -> (type: ArraySlice<UInt8>, data: ArraySlice<UInt8>)
  {
    let length = try reader.number32()
    let whole = try reader.take(length + 4)
    let checksum = try reader.number32()
    guard Int(CyclicChecksum.of(whole)) == checksum else { throw .damaged }
    return (whole.prefix(4), whole.dropFirst(4))
  }

  private static func pictureSize(_ header: ArraySlice<UInt8>) throws(FileProblem) -> PixelSize {
    guard header.count == 13 else { throw .damaged }
    var reader = ByteReader(Array(header))
    let width = try reader.number32()
    let height = try reader.number32()
    let depth = try reader.byte()
    let depths: [UInt8]
    switch try reader.byte() {  // The colour type; not every depth goes with each.
    case 0: depths = [1, 2, 4, 8, 16]
    case 3: depths = [1, 2, 4, 8]
    case 2, 4, 6: depths = [8, 16]
    default: throw .damaged
    }
    let (compression, filter, interlace) = (
      try reader.byte(), try reader.byte(), try reader.byte()
    )
    guard depths.contains(depth), compression == 0, filter == 0, interlace <= 1 else {
      throw .damaged
    }
    return try PixelSize.told(width: width, height: height)
  }
}
