/// What an accepted application is known by on its receipt (受理单): SL20261127-0000000001.
///
/// An application is accepted once, so the day and the digits of its number are nobody else's.
public struct ReceiptNumber: Sendable, Hashable {
  public let text: String

  public init(of application: ApplicationNumber, on day: CalendarDay) {
    let digits = "\(day)".filter { $0 != "-" }
    text = "SL\(digits)-\(application.text.dropFirst())"
  }
}

extension ReceiptNumber: StoredText {
  public static var storedKind: StaticString { "a receipt number" }
  public var storedText: String { text }

  public init?(storedText: String) {
    let bytes = Array(storedText.utf8.prefix(22))
    let digits: ClosedRange<UInt8> = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard bytes.count == 21, storedText.utf8.count == 21, storedText.hasPrefix("SL"),
      bytes[10] == UInt8(ascii: "-"), bytes[2..<10].allSatisfy(digits.contains),
      bytes[11...].allSatisfy(digits.contains)
    else { return nil }
    text = storedText
  }
}
