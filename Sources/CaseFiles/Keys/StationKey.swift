import Casework

/// How the keys of the station's side are spelled; the letters go on from those of `CaseKey`.
enum StationKey {
  static let staff = "t/"
  static func staff(_ name: UserName) -> String { "\(staff)\(name.text)" }
  /// Failed sign-ins at the review desk.
  static func attempts(_ name: UserName) -> String { "g/\(name.text)" }
  /// Who has a case in hand.
  static func claim(_ number: ApplicationNumber) -> String { "l/\(number.text)" }
  /// A day that a station has shut.
  static func closure(_ station: StationCode, _ day: CalendarDay) -> String {
    "d/\(closureID(station, day))"
  }
  static func closureID(_ station: StationCode, _ day: CalendarDay) -> String {
    "\(CaseKey.part(station.rawValue))/\(day)"
  }

  /// An entry of the audit; twelve digits, so that they stand in their order.
  static let audit = "e/"
  static func audit(_ number: Int) -> String {
    let digits = String(number)
    return audit + String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
  }

  /// The visits of a day.
  static func visits(_ station: StationCode, _ day: CalendarDay) -> String {
    "v/\(CaseKey.part(station.rawValue))/\(day)/"
  }
  /// The place of an application among the visits of a day; its value is the key of its row in the
  /// queue.
  static func visit(_ slot: Slot, _ number: ApplicationNumber) -> String {
    "\(visits(slot.station, slot.day))\(slot.half.rawValue)/\(number.text)"
  }

  /// What the keys of all applications from a home begin with; by its checksum, because homes may
  /// be longer than keys. Two homes may have the same: the summary is the home itself.
  static func home(_ checksum: UInt32) -> String {
    "b/\(Checksum.hex(checksum))/"
  }
  static func home(_ application: Application) -> String {
    home(homeChecksum(application.info)) + application.number.text
  }
  static func homeChecksum(_ info: BasicInfo) -> UInt32 {
    Checksum.of(Array(home(info.homeStreet, info.homeAddress).utf8)[...])
  }
  /// A home as one text.
  static func home(_ street: DivisionCode, _ address: String) -> String {
    "\(street.rawValue) \(address)"
  }
}
