import CaseFiles
import Casework

/// Makes a big store of people and cases that never were.
struct StoreGeneration {
  let folder: String
  let applications: Int
  let pending: Int
  let seed: UInt64
  let office: Office
  let surroundings: Surroundings

  /// Two years, ending yesterday.
  static let days = 730
  static let password = "xihu-longjing-2026"

  /// What was made.
  struct Outcome {
    let transactions: Int
    /// Bytes of the journal.
    let bytes: Int
    let accounts: Int
    let statuses: [ApplicationStatus: Int]
  }

  /// Everything is on the disk when this returns.
  /// - Parameter progress: applications submitted so far.
  func run(_ progress: (Int) -> Void) throws -> Outcome {
    let hash = try surroundings.passwords.hash(Self.password)
    var dice = Dice(seed: seed)
    let writer = try BulkWriter(folder: folder, now: surroundings.now)
    let first = surroundings.today.adding(days: -Self.days)
    let stations = MadeUpPlaces(office, &dice)
    let capacity = stations.stations.reduce(0) { $0 + $1.places.morning + $1.places.afternoon }
    let plan = DayPlan(
      applications: applications,
      pending: pending,
      from: first,
      days: Self.days,
      capacity: capacity,
      workdays: office.workdays,
      &dice
    )
    var story = StoreStory(
      office: office,
      password: hash,
      first: first,
      dice: dice,
      writer: writer,
      papers: try MadeUpPapers(office, surroundings.fingerprints, in: writer),
      maker: HouseholdMaker(places: stations, numbers: MadeUpNumbers(office)),
      places: BookedPlaces(office, stations.stations, from: first, days: Self.days),
      agenda: Agenda(from: first, days: Self.days)
    )
    try story.tell(plan, progress)
    let size = try story.writer.finish()
    return Outcome(
      transactions: size.transactions,
      bytes: size.bytes,
      accounts: story.accounts,
      statuses: story.statuses
    )
  }
}
