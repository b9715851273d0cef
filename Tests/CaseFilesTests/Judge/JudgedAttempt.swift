/// One attempt of one process, as it told of it.
struct JudgedAttempt {
  enum Outcome {
    /// Killed before it could tell, or it cannot be told.
    case unknown
    case acknowledged
    case notDone
  }

  let id: String
  let kind: String
  let arguments: [String]
  /// Nanoseconds of the clock that all processes share.
  let start: UInt64
  var end = UInt64.max
  var outcome = Outcome.unknown
  /// Why it was not done.
  var refusal = ""
  /// How many lines it claims to have written, when it was acknowledged.
  var lines = 0
  /// The application's number and revision.
  var result: [String] = []
}
