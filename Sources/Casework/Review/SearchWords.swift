/// What was typed to find a row: part of a name, pinyin initials, an application's number, part of
/// a mobile number, or the last four characters of an ID number.
public struct SearchWords: Sendable, Hashable {
  /// Without blanks, letters in lower case.
  public let text: String
  private let kind: Kind
  private let bytes: [UInt8]

  private enum Kind: Sendable, Hashable {
    case name
    case initials
    /// Digits alone: of an application's number, a mobile or the end of an ID number.
    case digits
    /// `a` and digits: an application's number, its noughts left out or not.
    case number(ApplicationNumber)
    /// The end of an ID number: three digits and x.
    case identityTail
    /// 17 digits and a digit or x: rows are told apart by their last four, which are all they have.
    case identityNumber
  }

  /// nil when nothing was typed, or more than 64 bytes.
  public init?(_ typed: String) {
    guard typed.utf8.count <= 64 else { return nil }
    text = String(typed.filter { !$0.isWhitespace }).lowercased()
    guard !text.isEmpty else { return nil }
    bytes = Array(text.utf8)
    let digits: ClosedRange<UInt8> = UInt8(ascii: "0")...UInt8(ascii: "9")
    if bytes.count == 18, bytes.dropLast().allSatisfy(digits.contains),
      digits.contains(bytes[17]) || bytes[17] == UInt8(ascii: "x")
    {
      kind = .identityNumber
    } else if bytes.allSatisfy(digits.contains) {
      kind = .digits
    } else if bytes.count > 1, bytes[0] == UInt8(ascii: "a"),
      bytes.dropFirst().allSatisfy(digits.contains), let serial = Int(text.dropFirst())
    {
      kind = .number(ApplicationNumber(serial: serial))
    } else if bytes.count == 4, bytes.dropLast().allSatisfy(digits.contains),
      bytes[3] == UInt8(ascii: "x")
    {
      kind = .identityTail
    } else if bytes.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains) {
      kind = .initials
    } else {
      kind = .name
    }
  }

  /// The whole ID number that was typed, as cards print it; nil when it was anything else.
  var identityNumber: String? { kind == .identityNumber ? text.uppercased() : nil }

  /// Whether the row fits.
  public func match(_ row: QueueRow) -> Bool {
    SearchedBytes.reading(row) { match($0) }
  }

  /// Whether the row with these bytes fits. A hundred thousand take about 10 milliseconds.
  public func match(_ row: SearchedBytes) -> Bool {
    switch kind {
    case .name: isPart(of: row.name)
    case .initials: NameInitials.match(bytes, row.initials)
    case .digits:
      isPart(of: row.number) || isPart(of: row.mobile) || row.identityTail.elementsEqual(bytes)
    case .number(let number): row.number.elementsEqual(number.text.utf8)
    case .identityNumber:
      row.identityTail.elementsEqual(
        bytes.suffix(4).map { $0 == UInt8(ascii: "x") ? UInt8(ascii: "X") : $0 }
      )
    case .identityTail:
      row.identityTail.count == 4 && row.identityTail.starts(with: bytes.dropLast())
        && row.identityTail[3] == UInt8(ascii: "X")
    }
  }

  private func isPart(of text: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count <= text.count else { return false }
    return bytes.withUnsafeBytes { wanted in
      for start in 0...text.count - wanted.count where text[start] == wanted[0] {
        var length = 1
        while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
        if length == wanted.count { return true }
      }
      return false
    }
  }
}
