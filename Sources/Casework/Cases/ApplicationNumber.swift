/// The number an application is known by at the counter and in messages: "A" and ten digits.
public struct ApplicationNumber: Sendable, Hashable, Comparable {
  public let text: String

  /// The number of the application that is the `serial`-th of the office, counted from 1.
  public init(serial: Int) {
    let digits = String(serial)
    text = "A" + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }

  /// The number as typed or scanned; nil unless it is "A" and ten digits.
  public init?(_ typed: String) {
    let bytes = Array(typed.utf8.prefix(12))
    guard bytes.count == 11, bytes[0] == UInt8(ascii: "A") || bytes[0] == UInt8(ascii: "a"),
      bytes.dropFirst().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    text = "A" + typed.dropFirst()
  }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension ApplicationNumber: StoredText {
  public static var storedKind: StaticString { "an application number" }
  public var storedText: String { text }

  public init?(storedText: String) {
    guard let number = ApplicationNumber(storedText), number.text == storedText else { return nil }
    self = number
  }
}
