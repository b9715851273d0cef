import Casework

/// An application as the queue, the day's visits and its home are keyed, spelled once for its line
/// and for the run.
struct BulkRow: Sendable {
  /// The key of its row in the queue, and what that shows.
  let key: String
  let summary: String
  /// Its key among the visits; nil when it holds no place.
  let visit: String?
  /// Its home as one text.
  let home: String

  /// - Parameter before: the row that this one takes the place of.
  init(_ application: Application, instead before: BulkRow?) {
    key = QueueKey.key(application)
    summary = QueueKey.summary(application)
    visit = application.heldSlot.map { StationKey.visit($0, application.number) }
    let home = StationKey.home(application.info.homeStreet, application.info.homeAddress)
    // Nearly always the same: one text for both.
    self.home = before?.home == home ? before?.home ?? home : home
  }

  /// The key of a home.
  static func homeKey(_ home: String, _ number: ApplicationNumber) -> String {
    StationKey.home(Checksum.of(Array(home.utf8)[...])) + number.text
  }
}
