import CaseFiles
import Casework

/// What every step leaves besides the case itself: its message and its entry in the audit.
extension StoreStory {
  /// Staff accounts that are printed to sign in with: the first is the administrator's.
  static let staff: [(name: String, realName: String, role: StaffRole)] = [
    ("manager", "管理员", .administrator), ("chief", "所领导", .chief),
  ]

  /// The station of the staff accounts.
  var staffed: StationCode? {
    let stations = maker.places.stations
    return backlog.map { stations[$0].code } ?? stations.first?.code
  }

  /// Makes the staff accounts, before the first day.
  mutating func hire() throws {
    guard let station = staffed else { return }
    let morning = Moment(day: first, hour: 7) ?? Moment(milliseconds: 0)
    for member in Self.staff {
      guard let name = UserName(storedText: member.name),
        let realName = PersonName(storedText: member.realName)
      else { continue }
      var change = BulkChange(at: morning, by: "office")
      change.staffMember = StaffMember(
        name: name,
        realName: realName,
        station: station,
        role: member.role,
        password: password,
        mustChangePassword: false,
        at: morning
      )
      let detail = "\(member.role.rawValue) \(station.rawValue)"
      try note(.staffAdded, by: "office", of: name.text, detail, at: morning, in: &change)
      try writer.write(change, request: dice.next())
    }
  }

  /// Sends a message with a change. Those of the last evening still wait.
  func tell(
    _ kind: MessageTemplates.Kind,
    about application: Application,
    day: CalendarDay?,
    in change: inout BulkChange
  ) {
    let moment = change.at
    let message = Message(kind, about: application, day: day, office: office, at: moment)
    change.message = moment < delivered ? message?.sent(at: moment.adding(seconds: 150)) : message
  }

  /// Writes a step into the audit.
  mutating func note(
    _ step: HistoryEntry,
    of application: Application,
    in change: inout BulkChange
  ) throws {
    let action = step.event.auditAction
    try note(
      action,
      by: actor(step.by, application),
      of: application.number.text,
      action == .applicantChanged ? step.event.rawValue : "",
      at: step.at,
      in: &change
    )
  }

  private mutating func note(
    _ action: AuditEvent.Action,
    by actor: String,
    of subject: String,
    _ detail: String,
    at moment: Moment,
    in change: inout BulkChange
  ) throws {
    let event = AuditEvent(at: moment, by: actor, action, subject: subject, detail: detail)
    let entry = try AuditEntry(event, after: record, fingerprints)
    change.audit.append(entry)
    record = entry
  }

  func actor(_ side: HistoryEntry.Side, _ application: Application) -> String {
    switch side {
    case .applicant: application.account.text
    case .station: "station-\(application.info.station.rawValue)"
    case .office: "office"
    }
  }
}
