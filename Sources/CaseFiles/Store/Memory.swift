import Casework
import Glibc

/// What one process keeps of the store between two calls.
struct Memory: Sendable {
  var journal: Journal
  var index = CaseIndex()
  /// Why nothing may be changed any more, once it is so.
  var readOnly: SystemFailure?
  /// The thread whose rule is running.
  var changer: pthread_t?
  /// The applications read last, with where they were read.
  private var applications: [String: (place: LinePlace, application: Application)] = [:]
  /// Sealed segments that were read from.
  private var files: [Int32: OpenFile] = [:]

  init(journal: Journal) {
    self.journal = journal
  }

  /// The application, if it was read before and has not changed since.
  func remembered(_ number: ApplicationNumber, at place: LinePlace) -> Application? {
    guard let found = applications[number.text], found.place == place else { return nil }
    return found.application
  }

  mutating func remember(_ application: Application, at place: LinePlace) {
    // Enough for the pages of one person; everything at once is simplest to forget.
    if applications.count >= 256 { applications = [:] }
    applications[application.number.text] = (place, application)
  }

  /// The segment's file, open.
  mutating func file(of segment: Int32) throws(SystemFailure) -> OpenFile {
    if segment == journal.segment { return journal.file }
    if let file = files[segment] { return file }
    if files.count >= 8 { files = [:] }
    let file = try journal.disk.open(journal.folder.segment(Int(segment)), for: .read)
    files[segment] = file
    return file
  }
}
