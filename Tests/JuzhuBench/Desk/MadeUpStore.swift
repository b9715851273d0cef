import CaseFiles
import Casework
import FoundationEssentials
import Glibc
import TestSupport

/// A store that `juzhu store generate` has made, with a backlog of one station.
struct MadeUpStore {
  let data: String
  let store: FileCaseStore

  /// The station of the backlog: the first of the list.
  static let station = StationCode("330102501")
  /// Of the accounts that are printed.
  static let password = "xihu-longjing-2026"

  /// Opens a store that is there already.
  init(at data: String) throws {
    self.data = data
    store = try FileCaseStore(
      folder: data,
      now: { Moment(milliseconds: Int64(time(nil)) * 1000) },
      lockPatience: .seconds(60)
    )
  }

  /// Makes the store.
  init(in folder: String, applications: Int, pending: Int) throws {
    let data = folder + "/data"
    let office = data + "/office"
    for path in [data, office] { mkdir(path, 0o700) }
    // As many places a half day as an office may have, so that the backlog fits in months.
    let quota =
      #"{"usual": {"morning": 20, "afternoon": 20}, "overrides": {"\#(Self.station.rawValue)": "#
      + #"{"morning": 1000, "afternoon": 1000}}}"#
    try Data(quota.utf8).write(to: URL(filePath: office + "/quota.json"))
    let process = try BuiltProgram.start(
      "juzhu",
      [
        "store", "generate", "--data", data, "--applications", "\(applications)",
        "--pending", "\(pending)", "--station", Self.station.rawValue,
      ],
      to: folder + "/generate.log"
    )
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard status == 0 else { throw WorkerFailure(description: "juzhu store generate failed") }
    try self.init(at: data)
  }

  /// Rows that wait for their review.
  func count() throws -> Int { try store.queueCount(at: Self.station, in: .awaitingReview) }

  /// The first rows of the queue.
  func head(_ count: Int) throws -> [QueueRow] {
    try store.queue(QueueQuery(at: Self.station, in: .awaitingReview, limit: count))
  }
}
