/// The only door to what is kept: cases that many processes read and change safely.
public protocol CaseStore: CaseReading, Sendable {
  /// Runs the rule alone among all processes, on the newest state, and keeps what it puts.
  ///
  /// When this returns, the change survives kill −9 and power loss; when the rule throws, nothing
  /// has changed.
  /// - Parameter actor: who does it, for the record: "zhangsan", "kiosk".
  /// - Throws: what the rule throws, or `SystemFailure`.
  func change<Result>(by actor: String, _ rule: (inout CaseChange) throws -> Result) throws
    -> Result

  /// The same at most once for a request, over all processes and restarts: whoever asks again is
  /// told what the first one was, and the rule does not run. A rule that puts nothing is not kept.
  /// - Parameter request: tells it from every other request there will ever be.
  func change<Result: Codable>(
    by actor: String,
    request: String,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> Result

  /// The account's draft. Throws `SystemFailure`.
  func draft(of account: UserName) throws -> Draft?
  /// Replaces the account's draft whole; on disk when it returns. nil takes it away.
  func keepDraft(_ draft: Draft?, of account: UserName) throws

  /// Keeps a file under its fingerprint, once, readable to the office alone.
  func keepDocument(_ bytes: [UInt8], _ fingerprint: Fingerprint) throws
  /// Exactly the bytes that were kept; nil when they are not there.
  /// - Throws: `SystemFailure`: `.damaged` when a seal is broken, `.notDone` without its key.
  func document(_ fingerprint: Fingerprint) throws -> [UInt8]?
}
