import CaseFiles
import Casework

/// Makes a big store of people and cases that never were.
struct StoreGeneration {
  let folder: String
  let applications: Int
  let pending: Int
  /// Where all those are whose review is still to come; nil: everywhere.
  let backlog: StationCode?
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

  /// Why there can be no such store.
  enum Problem: Error, CustomStringConvertible {
    case noSuchStation
    case tooFewPlaces(aDay: Int)

    var description: String {
      switch self {
      case .noSuchStation:
        "没有这个派出所；代码见 stations.json。 (There is no such station.)"
      case .tooFewPlaces(let daily):
        """
        该派出所每天 \(daily) 个名额，放不下这么多；请先在数据文件夹的 office/quota.json 中增加。 \
        (The station has too few places a day for so many; raise its quota first.)
        """
      }
    }
  }

  /// Everything is on the disk when this returns.
  /// - Parameter progress: applications submitted so far.
  func run(_ progress: (Int) -> Void) throws -> Outcome {
    let hash = try surroundings.passwords.hash(Self.password)
    var dice = Dice(seed: seed)
    let writer = try BulkWriter(
      folder: folder,
      now: surroundings.now,
      sealing: OfficeKey(folder: folder).lookup
    )
    let first = surroundings.today.adding(days: -Self.days)
    let stations = MadeUpPlaces(office, &dice)
    let backlog = try backlog.map { try place(of: $0, in: stations) }
    let places = backlog.map { [stations.stations[$0].places] } ?? stations.stations.map(\.places)
    let plan = DayPlan(
      applications: applications,
      pending: pending,
      from: first,
      days: Self.days,
      capacity: places.reduce(0) { $0 + $1.morning + $1.afternoon },
      workdays: office.workdays,
      &dice
    )
    var story = StoreStory(
      office: office,
      password: hash,
      fingerprints: surroundings.fingerprints,
      first: first,
      delivered: Moment(day: surroundings.today.adding(days: -1), hour: 18) ?? surroundings.now(),
      backlog: backlog,
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

  private func place(of code: StationCode, in stations: MadeUpPlaces) throws -> Int {
    guard let place = stations.stations.firstIndex(where: { $0.code == code }) else {
      throw Problem.noSuchStation
    }
    let places = stations.stations[place].places
    let daily = places.morning + places.afternoon
    // Of seven days five are worked, and not every place is taken.
    guard pending <= daily * Self.days / 2 else { throw Problem.tooFewPlaces(aDay: daily) }
    return place
  }
}
