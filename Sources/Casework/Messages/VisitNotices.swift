/// The messages that the passing of days calls for: a reminder on the day before a visit, a notice
/// to those who did not come, and word to those whose day went by because the review was late.
/// However often and by however many it is run, each is written once.
public struct VisitNotices: Sendable {
  /// Who does it, for the record.
  static let actor = "messages"
  /// Visits that are longer ago are left alone.
  static let daysBack = 31
  /// How many cases are changed in one transaction.
  private static let atOnce = 50

  private let store: any CaseStore
  private let office: Office
  private let surroundings: Surroundings

  public init(store: any CaseStore, office: Office, surroundings: Surroundings) {
    self.store = store
    self.office = office
    self.surroundings = surroundings
  }

  /// What was done, in cases.
  public struct Count: Sendable, Hashable {
    public var reminders = 0
    public var missed = 0
    /// The day went by unused, and the station was late.
    public var lapsed = 0

    public init() {}
  }

  private typealias Part = WritableKeyPath<Count, Int>

  /// Writes what is due by now. Throws `SystemFailure`.
  public func write() throws -> Count {
    var count = Count()
    let today = surroundings.today
    for station in office.stations.all.map(\.code) {
      try change(station, today.adding(days: 1), &count) { try remind($0, in: &$1, at: $2) }
      for back in 1...Self.daysBack {
        try change(station, today.adding(days: -back), &count) { application, change, now in
          if application.isLapsed(today: now.day) {
            return try lapse(application, in: &change, at: now)
          }
          return try miss(application, in: &change, at: now)
        }
      }
    }
    return count
  }

  /// Does the step for every case that is to come, or was, on the day.
  private func change(
    _ station: StationCode,
    _ day: CalendarDay,
    _ count: inout Count,
    _ step: (Application, inout CaseChange, Moment) throws -> Part?
  ) throws {
    let statuses: Set<ApplicationStatus> = [.awaitingReview, .passed]
    var rest = try store.visits(at: station, on: day)
      .filter { statuses.contains($0.status) }.map(\.number)[...]
    while !rest.isEmpty {
      let done = try store.change(by: Self.actor) { change in
        let now = surroundings.now()
        return try rest.prefix(Self.atOnce).compactMap { number -> Part? in
          guard let application = try change.application(number),
            statuses.contains(application.status), application.heldSlot?.day == day
          else { return nil }
          return try step(application, &change, now)
        }
      }
      for part in done { count[keyPath: part] += 1 }
      rest = rest.dropFirst(Self.atOnce)
    }
  }

  private func remind(
    _ application: Application,
    in change: inout CaseChange,
    at now: Moment
  ) throws -> Part? {
    guard application.heldSlot?.day == now.day.adding(days: 1),
      try !isWritten(.dayBefore, application, in: change)
    else { return nil }
    return write(.dayBefore, about: application, in: &change, at: now) ? \.reminders : nil
  }

  private func miss(
    _ application: Application,
    in change: inout CaseChange,
    at now: Moment
  ) throws -> Part? {
    guard application.status == .passed, let day = application.heldSlot?.day, day < now.day else {
      return nil
    }
    var application = application
    try application.miss(at: now)
    change.put(application)
    let until = now.day.adding(months: 1)
    _ = write(.noShow, about: application, day: until, in: &change, at: now)
    try record(.missed, application, in: &change, at: now)
    return \.missed
  }

  /// An unreviewed case stays before its reviewer, its person is told to choose another day. One
  /// that was passed too late is given back its place; who was told so at the decision, is not again.
  private func lapse(
    _ application: Application,
    in change: inout CaseChange,
    at now: Moment
  ) throws -> Part? {
    guard let day = application.heldSlot?.day else { return nil }
    var isNews = try !isWritten(.dayLapsed, application, in: change)
    var application = application
    if application.status == .passed {
      let passed = application.history.last { $0.event == .passed }?.at ?? now
      guard now.seconds(since: passed) > StaffSession.undoSeconds else { return nil }
      isNews = isNews && passed.day == day
      try application.lapse(at: now)
      change.put(application)
      try record(.lapsed, application, in: &change, at: now)
    } else if !isNews {
      return nil
    }
    if isNews { _ = write(.dayLapsed, about: application, day: day, in: &change, at: now) }
    return \.lapsed
  }

  private func isWritten(
    _ kind: MessageTemplates.Kind,
    _ application: Application,
    in change: CaseChange
  ) throws -> Bool {
    try change.message(Message.id(kind, about: application), to: application.account) != nil
  }

  /// Nobody is written to before the office opens.
  /// - Returns: false when the office has no text for it.
  private func write(
    _ kind: MessageTemplates.Kind,
    about application: Application,
    day: CalendarDay? = nil,
    in change: inout CaseChange,
    at now: Moment
  ) -> Bool {
    guard var message = Message(kind, about: application, day: day, office: office, at: now) else {
      return false
    }
    let opening = office.hours.morning.lowerBound
    let start = Moment(day: now.day, hour: opening / 60, minute: opening % 60)
    if let start, now < start { message.notBefore = start }
    change.send(message)
    return true
  }

  private func record(
    _ action: AuditEvent.Action,
    _ application: Application,
    in change: inout CaseChange,
    at now: Moment
  ) throws {
    try change.record(
      AuditEvent(at: now, by: Self.actor, action, subject: application.number.text),
      surroundings.fingerprints
    )
  }
}
