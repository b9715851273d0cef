import Casework

/// What the documents read so far say of the stations' side.
struct DeskModel {
  /// Whether any line so far has keys of this side. Journals from before know none of them.
  private(set) var isKept = false
  /// The last entry of the audit; nil when there is none, or nobody can tell.
  var lastEntry: (number: Int, hash: Fingerprint)?
  /// Whether any line so far has an entry: from then on every change of a case has one.
  private(set) var isRecorded = false
  private(set) var entries = 0
  /// When each open message is looked at next, by a hash of its key.
  var due: [Int: Moment] = [:]
  /// The cases that are in somebody's hands, or were last, by their serials.
  var claims: Set<Int> = []
  private(set) var staff: Set<String> = []
  private(set) var closedDays: Set<String> = []

  private static let families = Set("bdeglotv".utf8)

  /// Looks at what a line sets.
  mutating func begin(_ line: CheckedLine) {
    isKept =
      isKept
      || line.settings.contains { setting in
        setting.key.utf8.first.map(Self.families.contains) ?? false
      }
  }

  mutating func add(_ entry: AuditEntry) {
    lastEntry = (entry.number, entry.hash)
    isRecorded = true
    entries += 1
  }

  mutating func add(_ member: StaffMember) { staff.insert(member.name.text) }

  mutating func add(_ closure: DayClosure) {
    closedDays.insert(StationKey.closureID(closure.station, closure.day))
  }

  func isClosed(_ slot: Slot) -> Bool {
    !closedDays.isEmpty && closedDays.contains(StationKey.closureID(slot.station, slot.day))
  }

  /// What stands beside the applications of one line.
  struct Company {
    /// Ids.
    var messages: Set<String> = []
    /// What the line's entries of the audit are about.
    var subjects: Set<String> = []
    var closures: [(DayClosure, column: Int)] = []
  }
}
