/// The messages that the passing of days calls for: a reminder on the day before a visit, and a
/// notice to those who did not come. However often and by however many it is run, each is written
/// once.
public struct VisitNotices: Sendable {
  /// Who does it, for the record.
  static let actor = "messages"
  /// Visits that are longer ago are left alone.
  static let daysBack = 31
  /// The hour of Shanghai before which nobody is reminded.
  static let firstHour = 9
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

  /// How many messages were written.
  public struct Count: Sendable, Hashable {
    public var reminders = 0
    public var missed = 0

    public init() {}
  }

  /// Writes what is due by now. Throws `SystemFailure`.
  public func write() throws -> Count {
    var count = Count()
    let today = surroundings.today
    for station in office.stations.all.map(\.code) {
      count.reminders += try change(station, today.adding(days: 1), [.awaitingReview, .passed]) {
        try remind(&$0, in: &$1, at: $2)
      }
      for back in 1...Self.daysBack {
        count.missed += try change(station, today.adding(days: -back), [.passed]) {
          try miss(&$0, in: &$1, at: $2)
        }
      }
    }
    return count
  }

  /// - Returns: how many cases the step was done for.
  private func change(
    _ station: StationCode,
    _ day: CalendarDay,
    _ statuses: Set<ApplicationStatus>,
    _ step: (inout Application, inout CaseChange, Moment) throws -> Bool
  ) throws -> Int {
    var done = 0
    var rest = try store.visits(at: station, on: day)
      .filter { statuses.contains($0.status) }.map(\.number)[...]
    while !rest.isEmpty {
      done += try store.change(by: Self.actor) { change in
        let now = surroundings.now()
        return try rest.prefix(Self.atOnce).count { number in
          guard var application = try change.application(number),
            statuses.contains(application.status), application.heldSlot?.day == day
          else { return false }
          return try step(&application, &change, now)
        }
      }
      rest = rest.dropFirst(Self.atOnce)
    }
    return done
  }

  private func remind(
    _ application: inout Application,
    in change: inout CaseChange,
    at now: Moment
  ) throws -> Bool {
    guard let day = application.heldSlot?.day, day == now.day.adding(days: 1),
      try change.message(Message.id(.dayBefore, about: application), to: application.account)
        == nil,
      var message = Message(.dayBefore, about: application, office: office, at: now)
    else { return false }
    if now.hour < Self.firstHour { message.notBefore = Moment(day: now.day, hour: Self.firstHour) }
    change.send(message)
    return true
  }

  private func miss(
    _ application: inout Application,
    in change: inout CaseChange,
    at now: Moment
  ) throws -> Bool {
    guard let day = application.heldSlot?.day, day < now.day else { return false }
    try application.miss(at: now)
    change.put(application)
    if var message = Message(
      .noShow,
      about: application,
      day: now.day.adding(months: 1),
      office: office,
      at: now
    ) {
      if now.hour < Self.firstHour {
        message.notBefore = Moment(day: now.day, hour: Self.firstHour)
      }
      change.send(message)
    }
    try change.record(
      AuditEvent(at: now, by: Self.actor, .missed, subject: application.number.text),
      surroundings.fingerprints
    )
    return true
  }
}
