import Casework
import Synchronization

@testable import CaseFiles

/// A store that notes every change, to be written once more in bulk.
final class RecordingStore: CaseStore {
  let store: FileCaseStore
  private let noted = Mutex<[BulkChange]>([])

  init(_ store: FileCaseStore) {
    self.store = store
  }

  var changes: [BulkChange] { noted.withLock { $0 } }

  func change<Result>(
    by actor: String,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> Result {
    try store.change(by: actor) { try noting(by: actor, &$0, rule) }
  }

  func change<Result: Codable>(
    by actor: String,
    request: String,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> Result {
    try store.change(by: actor, request: request) { try noting(by: actor, &$0, rule) }
  }

  private func noting<Result>(
    by actor: String,
    _ change: inout CaseChange,
    _ rule: (inout CaseChange) throws -> Result
  ) throws -> Result {
    let result = try rule(&change)
    var bulk = BulkChange(at: .sample, by: actor)
    bulk.account = change.accounts.values.first
    bulk.message = change.messages.first
    bulk.audit = change.audit
    if let application = change.applications.values.first {
      bulk.before = try store.application(application.number).map { BulkStanding($0) }
      let papers = try EncodedDocuments(application.documents)
      bulk.after = BulkCase(application, papers: papers)
    }
    noted.withLock { $0.append(bulk) }
    return result
  }

  func account(_ name: UserName) throws -> Account? { try store.account(name) }
  func application(_ number: ApplicationNumber) throws -> Application? {
    try store.application(number)
  }
  func applications(of account: UserName) throws -> [Application] {
    try store.applications(of: account)
  }
  func liveApplications(of account: UserName) throws -> [ApplicationNumber] {
    try store.liveApplications(of: account)
  }
  func liveApplication(of person: IdentityNumber) throws -> ApplicationNumber? {
    try store.liveApplication(of: person)
  }
  func booked(_ slot: Slot) throws -> Int { try store.booked(slot) }
  func signInAttempts(of name: UserName) throws -> SignInAttempts {
    try store.signInAttempts(of: name)
  }
  func messages(to account: UserName) throws -> [Message] { try store.messages(to: account) }
  func applicationCount() throws -> Int { try store.applicationCount() }
  func draft(of account: UserName) throws -> Draft? { try store.draft(of: account) }
  func keepDraft(_ draft: Draft?, of account: UserName) throws {
    try store.keepDraft(draft, of: account)
  }
  func keepDocument(_ bytes: [UInt8], _ fingerprint: Fingerprint) throws {
    try store.keepDocument(bytes, fingerprint)
  }
  func document(_ fingerprint: Fingerprint) throws -> [UInt8]? { try store.document(fingerprint) }
}
