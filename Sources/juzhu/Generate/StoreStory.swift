import CaseFiles
import Casework

/// Two years of the office, made up: households sit down at the kiosk, the stations review, people
/// come or do not; every step is the rules' own and leaves the line it would have left.
struct StoreStory {
  /// A case under way.
  struct Running {
    var bulk: BulkCase
    let station: Int
    let isPending: Bool
  }

  let office: Office
  let password: PasswordHash
  let fingerprints: any Fingerprinting
  let first: CalendarDay
  /// Messages from before this moment have been delivered.
  let delivered: Moment
  /// The place in `MadeUpPlaces.stations` where all those are whose review is still to come; nil:
  /// everywhere.
  let backlog: Int?
  var dice: Dice
  var writer: BulkWriter
  var papers: MadeUpPapers
  var maker: HouseholdMaker
  var places: BookedPlaces
  var agenda: Agenda
  var households: [Int: Household] = [:]
  var running: [Int: Running] = [:]
  /// Applications submitted, and accounts opened, so far.
  var submitted = 0
  var accounts = 0
  /// Cases at the end, by status.
  private(set) var statuses: [ApplicationStatus: Int] = [:]
  /// The last entry of the audit.
  var record: AuditEntry?
  /// What is left of the day's plan.
  var left = DayPlan.Day()

  /// The account that is printed to sign in with.
  static let userName = "demo"

  /// Tells the story to its end.
  mutating func tell(_ plan: DayPlan, _ progress: (Int) -> Void) throws {
    try hire()
    for (place, day) in plan.days.enumerated() {
      let today = first.adding(days: place)
      left = day
      if let morning = Moment(day: today, hour: 7) { papers.begin(morning) }
      agenda.turnPage()
      try inviteHouseholds(on: today, isLast: place == plan.days.count - 1)
      while let entry = agenda.next() { try play(entry) }
      progress(submitted)
    }
    for running in running.values {
      statuses[running.bulk.application.status, default: 0] += 1
    }
  }

  private mutating func play(_ entry: Agenda.Entry) throws {
    let moment = Moment(milliseconds: entry.at)
    switch entry.deed {
    case .sitDown: try sitDown(entry.subject, at: moment)
    case .submit: try submit(entry.subject, at: moment)
    case .book: try book(entry.subject, at: moment)
    case .review: try review(entry.subject, at: moment)
    case .moveVisit: try moveVisit(entry.subject, at: moment)
    case .giveUpVisit: try giveUpVisit(entry.subject, at: moment)
    case .visit: try visit(entry.subject, at: moment)
    case .decide: try decide(entry.subject, at: moment)
    case .miss: try miss(entry.subject, at: moment)
    case .complete: try step(entry.subject, at: moment, by: .station) { try $0.complete(at: $1) }
    case .cancel: try step(entry.subject, at: moment, by: .applicant) { try $0.cancel(at: $1) }
    case .expire: try step(entry.subject, at: moment, by: .office) { try $0.expire(at: $1) }
    }
  }

  /// Lets a case take a step and writes its line; one that has ended is forgotten.
  mutating func step(
    _ number: Int,
    at moment: Moment,
    by side: HistoryEntry.Side,
    telling kind: MessageTemplates.Kind? = nil,
    about day: CalendarDay? = nil,
    _ rule: (inout Application, Moment) throws -> Void
  ) throws {
    // Taken out, so that its texts grow in place.
    guard var running = running.removeValue(forKey: number) else { return }
    let before = BulkStanding(running.bulk.application)
    try running.bulk.take { try rule(&$0, moment) }
    let after = running.bulk.application
    places.move(from: before.heldSlot, to: after.heldSlot, at: running.station)
    var change = BulkChange(at: moment, by: actor(side, after))
    change.before = before
    change.after = running.bulk
    if let kind { tell(kind, about: after, day: day, in: &change) }
    if let event = after.history.last { try note(event, of: after, in: &change) }
    try writer.write(change, request: dice.next())
    if after.status.successors.isEmpty {
      statuses[after.status, default: 0] += 1
    } else {
      self.running[number] = running
    }
  }

  /// A time of that day, between two hours.
  mutating func time(_ day: CalendarDay, _ hours: Range<Int>) -> Moment {
    let start = Moment(day: day, hour: hours.lowerBound) ?? Moment(milliseconds: 0)
    let length = (hours.upperBound - hours.lowerBound) * 3_600_000
    return Moment(milliseconds: start.milliseconds + Int64(dice.below(length)))
  }

  /// Somewhat later, in minutes.
  mutating func later(_ moment: Moment, _ minutes: Range<Int>) -> Moment {
    let length = (minutes.upperBound - minutes.lowerBound) * 60_000
    let start = moment.milliseconds + Int64(minutes.lowerBound * 60_000)
    return Moment(milliseconds: start + Int64(dice.below(length)))
  }
}
