/// The frame of a PDF file (ISO 32000-1, 7.5): its end says where the cross-reference stands, and
/// there it stands.
///
/// The newest cross-reference alone is read: it repeats /Encrypt when an earlier one had it.
enum PDFStructure {
  static func check(_ file: [UInt8]) throws(FileProblem) {
    let offset = try crossReferenceOffset(file)
    // A dictionary of an intact file ends before its stream begins or the next startxref comes.
    let rest = file[offset...].drop(while: isBlank)
    if rest.starts(with: "xref".utf8) {
      guard let trailer = rest.firstPlace(of: "trailer") else { throw .damaged }
      let dictionary = rest[trailer...]
      guard let end = dictionary.firstPlace(of: "startxref") else { throw .damaged }
      try judge(dictionary: dictionary[..<end])
    } else {
      guard rest.first.map(isDigit) == true, let end = rest.firstPlace(of: "stream"),
        rest[..<end].firstPlace(of: " obj") != nil
      else { throw .damaged }
      try judge(dictionary: rest[..<end])
    }
  }

  /// Readers look for the end mark in the last 1024 bytes, since mail programs append blanks.
  private static func crossReferenceOffset(_ file: [UInt8]) throws(FileProblem) -> Int {
    let tail = file.suffix(1024)
    guard let mark = tail.lastPlace(of: "%%EOF"),
      let keyword = tail[..<mark].lastPlace(of: "startxref")
    else { throw .damaged }
    var offset = 0
    var digits = 0
    for byte in tail[keyword..<mark].dropFirst("startxref".utf8.count) {
      if isBlank(byte), digits == 0 { continue }
      guard isDigit(byte) else { break }
      offset = offset * 10 + Int(byte - UInt8(ascii: "0"))
      digits += 1
      guard offset < file.count else { throw .damaged }
    }
    guard digits > 0 else { throw .damaged }
    return offset
  }

  /// Looks for the name /Encrypt itself, not for /EncryptMetadata.
  private static func judge(dictionary: ArraySlice<UInt8>) throws(FileProblem) {
    var rest = dictionary
    while let place = rest.firstPlace(of: "/Encrypt") {
      rest = rest[(place + "/Encrypt".utf8.count)...]
      let continues = rest.first.map { isDigit($0) || isLetter($0) } ?? false
      if !continues { throw .encryptedPDF }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }
}

extension ArraySlice<UInt8> {
  /// Index of the first byte of the first such ASCII text.
  fileprivate func firstPlace(of text: StaticString) -> Int? {
    places(in: startIndex..<endIndex, of: text)
  }

  /// Index of the first byte of the last such ASCII text.
  fileprivate func lastPlace(of text: StaticString) -> Int? {
    places(in: (startIndex..<endIndex).reversed(), of: text)
  }

  private func places(in indices: some Sequence<Int>, of text: StaticString) -> Int? {
    let wanted = Array(text.description.utf8)
    return indices.first { index in
      self[index] == wanted[0] && self[index...].starts(with: wanted)
    }
  }
}
