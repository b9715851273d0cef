import Casework
import Glibc

/// What one process keeps of the store between two calls.
struct Memory: Sendable {
  /// The page that the processes share, as it was found last.
  var control: TailControl?
  /// The index, as it was mapped last.
  var view: View?
  /// The journal where this process wrote last; for the holder of the writer's lock.
  var journal: Journal?
  /// Why nothing may be changed any more, once it is so.
  var readOnly: SystemFailure?
  /// The thread whose rule is running, and what it reads.
  var changer: (thread: pthread_t, cases: CasesAt)?
  /// The applications read last, with where they were read.
  private var applications: [String: (place: LinePlace, application: Application)] = [:]
  /// Segments that were read or flushed.
  private var files: [Int: OpenFile] = [:]

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

  func file(of segment: Int) -> OpenFile? { files[segment] }

  mutating func keep(_ file: OpenFile, of segment: Int) {
    if files.count >= 8 { files = [:] }
    files[segment] = file
  }
}
