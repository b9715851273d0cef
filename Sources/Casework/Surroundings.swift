/// What the rules need from the world, handed in so that tests can hold it still: the time,
/// chance, libsodium's hashing, and what turns documents into pixels.
public struct Surroundings: Sendable {
  public let now: @Sendable () -> Moment
  /// An unforeseeable number.
  public let chance: @Sendable () -> UInt64
  public let passwords: any PasswordHashing
  public let fingerprints: any Fingerprinting
  public let pages: any PageReading

  public init(
    now: @escaping @Sendable () -> Moment,
    chance: @escaping @Sendable () -> UInt64,
    passwords: any PasswordHashing,
    fingerprints: any Fingerprinting,
    pages: any PageReading = NoPageReading()
  ) {
    self.now = now
    self.chance = chance
    self.passwords = passwords
    self.fingerprints = fingerprints
    self.pages = pages
  }

  public var today: CalendarDay { now().day }

  /// 16 hexadecimal digits that are not used again.
  func newID() -> String {
    let digits = String(chance(), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
