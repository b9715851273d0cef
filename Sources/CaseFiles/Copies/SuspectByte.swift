/// Finds the one byte of a line that has changed, from its checksum alone.
///
/// A CRC-32C tells one changed byte from every other one in lines as short as ours: what the
/// change did to the sum is followed backwards, byte by byte, to where a single byte can do it.
enum SuspectByte {
  /// The column, from 1, of the byte whose change explains why the line does not match its
  /// checksum; nil when it matches, or more than one byte has changed.
  static func column(in line: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(line)
    let opening = Array(#"{"crc":""#.utf8)
    guard bytes.count > LineText.checksumField else { return nil }
    if let at = opening.indices.first(where: { bytes[$0] != opening[$0] }) { return at + 1 }
    var stored: UInt32 = 0
    for at in opening.count..<opening.count + 8 {
      guard let digit = digit(bytes[at]) else { return at + 1 }
      stored = stored << 4 | digit
    }
    guard bytes[LineText.checksumField - 1] == UInt8(ascii: "\"") else {
      return LineText.checksumField
    }
    let difference = stored ^ Checksum.of(bytes[LineText.checksumField...])
    if difference == 0 { return nil }
    let first = difference.leadingZeroBitCount / 4
    if difference << UInt32(4 * first + 4) == 0 { return opening.count + first + 1 }
    return place(of: difference, in: bytes.count, from: LineText.checksumField)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - 0x30)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - 0x57)
    default: nil
    }
  }

  /// Undoes one byte after the other, from the last to the first.
  private static func place(of difference: UInt32, in count: Int, from start: Int) -> Int? {
    let zero = Checksum.of([0])
    let effects = (0...UInt8.max).map { Checksum.of([$0]) ^ zero }
    var causes = [Int](repeating: 0, count: 256)
    for (byte, effect) in effects.enumerated() { causes[Int(effect >> 24)] = byte }
    var rest = difference
    var at = count
    while at > start {
      let cause = causes[Int(rest >> 24)]
      if effects[cause] == rest { return at }
      rest = (rest ^ effects[cause]) << 8 | UInt32(cause)
      at -= 1
    }
    return nil
  }
}
