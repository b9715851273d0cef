import CaseFiles
import Casework
import Synchronization

/// The store with the attempt's name as the one who changes it, so that the judge can tell which
/// line was written by which attempt.
final class StampedStore: CaseStore {
  let base: FileCaseStore
  private let attempt = Mutex<(id: String, lines: Int)>(("", 0))

  init(_ base: FileCaseStore) { self.base = base }

  func begin(_ id: String) { attempt.withLock { $0 = (id, 0) } }

  /// How many changes of the attempt put something.
  var lines: Int { attempt.withLock { $0.lines } }

  func change<Result>(
    by actor: String,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> Result {
    var puts = false
    let result = try base.change(by: attempt.withLock { $0.id }) { change in
      let result = try rule(&change)
      puts = !change.isEmpty
      return result
    }
    if puts { attempt.withLock { $0.lines += 1 } }
    return result
  }

  func change<Result: Codable>(
    by actor: String,
    request: String,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> Result {
    var puts = false
    let result = try base.change(by: attempt.withLock { $0.id }, request: request) { change in
      let result = try rule(&change)
      puts = !change.isEmpty
      return result
    }
    if puts { attempt.withLock { $0.lines += 1 } }
    return result
  }

  func draft(of account: UserName) throws -> Draft? { try base.draft(of: account) }
  func keepDraft(_ draft: Draft?, of account: UserName) throws {
    try base.keepDraft(draft, of: account)
  }
  func keepDocument(_ bytes: [UInt8], _ fingerprint: Fingerprint) throws {
    try base.keepDocument(bytes, fingerprint)
  }
  func document(_ fingerprint: Fingerprint) throws -> [UInt8]? {
    try base.document(fingerprint)
  }

  func account(_ name: UserName) throws -> Account? { try base.account(name) }
  func application(_ number: ApplicationNumber) throws -> Application? {
    try base.application(number)
  }
  func applications(of account: UserName) throws -> [Application] {
    try base.applications(of: account)
  }
  func liveApplications(of account: UserName) throws -> [ApplicationNumber] {
    try base.liveApplications(of: account)
  }
  func liveApplication(of person: IdentityNumber) throws -> ApplicationNumber? {
    try base.liveApplication(of: person)
  }
  func booked(_ slot: Slot) throws -> Int { try base.booked(slot) }
  func signInAttempts(of name: UserName) throws -> SignInAttempts {
    try base.signInAttempts(of: name)
  }
  func messages(to account: UserName) throws -> [Message] { try base.messages(to: account) }
  func applicationCount() throws -> Int { try base.applicationCount() }
}
