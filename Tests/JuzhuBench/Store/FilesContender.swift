import CaseFiles
import Casework
import FoundationEssentials
import Glibc
import TestSupport

/// Our store, through its one door.
struct FilesContender: StoreContender {
  let store: FileCaseStore

  init(_ folder: String) throws {
    store = try FileCaseStore(
      folder: Self.data(folder),
      now: { .sample },
      lockPatience: .seconds(60)
    )
  }

  static func data(_ folder: String) -> String { folder + "/files" }

  func submit(_ person: BenchPerson) throws -> String {
    let made = BenchApplication(person: person)
    return try store.change(by: person.account.text, request: made.draft) { change in
      guard try change.liveApplications(of: person.account).count < Account.mostPeople else {
        throw Refusal.tooManyPeople(limit: Account.mostPeople)
      }
      guard try change.liveApplication(of: person.identity) == nil else {
        throw Refusal.appliedAlready(here: false)
      }
      guard try change.booked(person.slot) < BenchPerson.capacity else {
        throw Refusal.placeTaken
      }
      let application = try made.made(change.nextNumber())
      change.put(application)
      if let message = made.message(about: application) { change.send(message) }
      return application.number.text
    }
  }

  func number(of identity: IdentityNumber) throws -> String? {
    try store.liveApplication(of: identity)?.text
  }

  func identity(in number: String) throws -> String? {
    try ApplicationNumber(number).flatMap { try store.application($0) }?.info.identity.text
  }

  func page(of station: StationCode) throws -> Int {
    try store.queue(QueueQuery(at: station, in: .awaitingReview, limit: 50)).count
  }

  func count() throws -> Int { try store.applicationCount() }

  /// As many places as the benchmark wants, so that `juzhu store check` knows them too.
  private static func setPlaces(_ folder: String) throws {
    let office = data(folder) + "/office"
    for path in [data(folder), office] { mkdir(path, 0o700) }
    let places = #"{"morning": \#(BenchPerson.capacity), "afternoon": \#(BenchPerson.capacity)}"#
    try Data(#"{"usual": \#(places), "overrides": {}}"#.utf8)
      .write(to: URL(filePath: office + "/quota.json"))
  }

  /// Fills a new store: the last `pending` applications wait, the others are completed.
  static func fill(_ folder: String, applications: Int, pending: Int) throws {
    try setPlaces(folder)
    var writer = try BulkWriter(folder: data(folder), now: { .sample })
    for page in BenchApplication.Page.all {
      if let fingerprint = Fingerprint(hex: page.digest) {
        try writer.keepDocument(page.bytes, fingerprint)
      }
    }
    for serial in 0..<applications {
      let person = try BenchPerson(serial, account: serial / 2)
      let made = BenchApplication(person: person)
      var application = try made.made(ApplicationNumber(serial: serial + 1))
      if serial < applications - pending { try application.settle() }
      var change = BulkChange(at: .sample, by: person.account.text)
      change.after = BulkCase(application, papers: BenchApplication.papers)
      change.message = made.message(about: application)
      try writer.write(change, request: UInt64(serial))
    }
    _ = try writer.finish()
  }
}

extension Application {
  /// On to its good end.
  mutating func settle() throws {
    try pass(at: .sample)
    try arrive(at: .sample)
    try accept(at: .sample)
    try complete(at: .sample)
  }
}
