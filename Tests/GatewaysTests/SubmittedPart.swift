/// An SMS-SUBMIT (3GPP TS 23.040) in UCS-2, as it is handed to a modem.
struct SubmittedPart {
  let number: String
  /// 1 for the first or only part.
  let place: Int
  let units: [UInt16]

  /// nil unless it is one, in every byte.
  init?(hexadecimal text: String) {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count % 2 == 0 else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    guard bytes.count > 4, bytes[0] == 0, bytes[1] & 0b11 == 1 else { return nil }
    let places = bytes[3]
    var rest = bytes.dropFirst(5)
    let swapped = rest.prefix((places + 1) / 2).flatMap { [$0 & 15, $0 >> 4] }
    number = swapped.prefix(places).map { String($0) }.joined()
    rest = rest.dropFirst((places + 1) / 2)
    let validity = bytes[1] & 0b11000 == 0 ? 0 : 1
    guard rest.count >= 3 + validity, rest[rest.startIndex + 1] == 8 else { return nil }
    let length = rest[rest.startIndex + 2 + validity]
    var data = rest.dropFirst(3 + validity)
    guard data.count == length else { return nil }
    var place = 1
    if bytes[1] & 0b0100_0000 != 0, let head = data.first, data.count > head, head == 5 {
      place = data[data.startIndex + 5]
      data = data.dropFirst(head + 1)
    }
    self.place = place
    let content = Array(data)
    guard content.count % 2 == 0 else { return nil }
    units = stride(from: 0, to: content.count, by: 2).map {
      UInt16(content[$0] << 8 | content[$0 + 1])
    }
  }
}
