import Casework

/// What the documents read so far say, kept small: some 150 bytes an application, so that a
/// million of them need no more memory than a page of figures deserves.
struct CaseModel {
  /// An application's newest version.
  struct Case {
    var account: Int32
    /// The ID number packed into one word.
    var person: UInt64
    var status: ApplicationStatus
    var revision: Int
    /// The slot held, among `slots`; -1: none.
    var slot: Int32
    var historyCount: Int32
    var historyHash: Int
    let draftHash: Int
    /// Of the home, as its key has it and whole.
    let homeChecksum: UInt32
    let homeHash: Int
    /// Whether its home's key was called for: from before there were such keys it has none.
    let hasHome: Bool
    /// Rounds of review, those of them taken back, and notes among colleagues.
    let rounds: Int32
    let undone: Int32
    let notes: Int32
    /// Among `stations`.
    var station: Int32
    /// When it was last submitted.
    var received: Moment
  }

  struct AccountState {
    /// nil until its document is read.
    var identity: UInt64?
    var registeredAt: Int64 = 0
    var liveCount: Int32 = 0
  }

  /// By the serial of the number.
  private(set) var numbers: [Int: Int32] = [:]
  var cases: [Case] = []
  private var accountNumbers: [String: Int32] = [:]
  var accounts: [AccountState] = []
  private var slotNumbers: [Slot: Int32] = [:]
  private(set) var slots: [Slot] = []
  /// How many applications hold a place of each slot.
  var held: [Int32] = []
  /// The live application of each person.
  var live: [UInt64: Int32] = [:]
  private var stationNumbers: [StationCode: Int32] = [:]
  private(set) var stations: [StationCode] = []
  var desk = DeskModel()

  func caseIndex(of serial: Int) -> Int? { numbers[serial].map(Int.init) }

  mutating func add(_ new: Case, serial: Int) -> Int {
    numbers[serial] = Int32(cases.count)
    cases.append(new)
    return cases.count - 1
  }

  mutating func account(_ name: UserName) -> Int {
    if let known = accountNumbers[name.text] { return Int(known) }
    accountNumbers[name.text] = Int32(accounts.count)
    accounts.append(AccountState())
    return accounts.count - 1
  }

  func knownAccount(_ name: UserName) -> Int? { accountNumbers[name.text].map(Int.init) }

  mutating func slot(_ slot: Slot) -> Int {
    if let known = slotNumbers[slot] { return Int(known) }
    slotNumbers[slot] = Int32(slots.count)
    slots.append(slot)
    held.append(0)
    return slots.count - 1
  }

  mutating func station(_ code: StationCode) -> Int {
    if let known = stationNumbers[code] { return Int(known) }
    stationNumbers[code] = Int32(stations.count)
    stations.append(code)
    return stations.count - 1
  }

  /// The 17 digits in one word.
  static func packed(_ identity: IdentityNumber) -> UInt64 {
    // The last character follows from the others.
    identity.text.utf8.prefix(17).reduce(0) { $0 &* 10 &+ UInt64($1 & 15) }
  }

  /// The number behind the "A".
  static func serial(_ number: ApplicationNumber) -> Int {
    number.text.utf8.dropFirst().reduce(0) { $0 * 10 + Int($1 & 15) }
  }
}
