/// The bytes of a row that a search looks at, where they stand: a store need not make text of a
/// hundred thousand rows to find three.
public struct SearchedBytes {
  let number: UnsafeRawBufferPointer
  let name: UnsafeRawBufferPointer
  let initials: UnsafeRawBufferPointer
  let identityTail: UnsafeRawBufferPointer
  let mobile: UnsafeRawBufferPointer

  /// Each as `QueueRow` has it, in UTF-8; empty where it has none. They must stay where they are
  /// for as long as the value is used.
  public init(
    number: UnsafeRawBufferPointer,
    name: UnsafeRawBufferPointer,
    initials: UnsafeRawBufferPointer,
    identityTail: UnsafeRawBufferPointer,
    mobile: UnsafeRawBufferPointer
  ) {
    self.number = number
    self.name = name
    self.initials = initials
    self.identityTail = identityTail
    self.mobile = mobile
  }

  /// Lays out the bytes of a row for the time of the body.
  static func reading<Result>(_ row: QueueRow, _ body: (SearchedBytes) -> Result) -> Result {
    var all: [UInt8] = []
    let ranges = [
      row.number.text, row.name.text, row.initials?.text ?? "", row.identityTail,
      row.mobile?.text ?? "",
    ].map { text in
      let start = all.count
      all += Array(text.utf8)
      return start..<all.count
    }
    return all.withUnsafeBytes { bytes in
      let parts = ranges.map { UnsafeRawBufferPointer(rebasing: bytes[$0]) }
      return body(
        SearchedBytes(
          number: parts[0],
          name: parts[1],
          initials: parts[2],
          identityTail: parts[3],
          mobile: parts[4]
        )
      )
    }
  }
}
