import Casework
import TestSupport

@testable import CaseFiles

/// One change of every kind, step after step, and what must be found after each.
struct CaseScript: Sendable {
  typealias Step = @Sendable (any CaseStore) throws -> Void

  /// Everything that the steps touch, as a store has it.
  struct Snapshot: Equatable {
    let account: Account?
    let application: Application?
    let applications: [Application]
    let live: ApplicationNumber?
    let booked: [Int]
    let messages: [Message]
    let attempts: SignInAttempts
    let draft: Draft?
    let document: [UInt8]?
  }

  let account: Account
  let application: Application
  let slots: [Slot]
  let fingerprint: Fingerprint
  /// What one wrong password leaves.
  let failedOnce: SignInAttempts
  let steps: [Step]
  /// What is found before the first step and after each.
  private(set) var snapshots: [Snapshot] = []

  /// Plays everything once in memory.
  init() throws {
    let visit = StoreVisit(MemoryStore())
    let session = try visit.register()
    let draft = try visit.completeDraft(by: session)
    let submitted = try session.submit(draft)
    let day = SampleKiosk.day("2026-11-27")
    let booked = try session.book(submitted.number, on: day, .morning)
    let moved = try session.book(submitted.number, on: day, .afternoon)
    let freed = try session.cancelBooking(submitted.number)
    let cancelled = try session.cancel(submitted.number)
    let messages = try visit.store.messages(to: session.account.name)
    let account = session.account
    let print = try visit.desk.surroundings.fingerprints.fingerprint(of: [1, 2, 3])
    self.account = account
    application = submitted
    slots = [booked, moved].compactMap(\.heldSlot)
    fingerprint = print
    var attempts = SignInAttempts()
    let elsewhere = StoreVisit(MemoryStore())
    let captcha = elsewhere.desk.captchaOfSum()
    if case .sum(let one, let other) = captcha.task {
      _ = try? elsewhere.desk.signIn(
        name: account.name.text,
        password: "wrong password",
        captcha: captcha,
        answer: "\(one + other)"
      )
    }
    attempts = try elsewhere.store.signInAttempts(of: account.name)
    let failed = attempts
    failedOnce = attempts
    func put(_ application: Application, _ message: Message?) -> Step {
      { store in
        try store.change(by: "test") { change in
          change.put(application)
          if let message { change.send(message) }
        }
      }
    }
    steps = [
      { store in try store.change(by: "test") { $0.put(account) } },
      { store in try store.keepDraft(draft, of: account.name) },
      { store in try store.keepDocument([1, 2, 3], print) },
      put(submitted, messages.last),
      { store in try store.keepDraft(nil, of: account.name) },
      { store in try store.change(by: "test") { $0.put(failed, of: account.name) } },
      put(booked, nil),
      { store in
        try store.change(by: "test") { $0.put(SignInAttempts(), of: account.name) }
      },
      put(moved, nil),
      put(freed, messages.first),
      put(cancelled, nil),
    ]
    let memory = MemoryStore()
    snapshots = [try snapshot(of: memory)]
    for step in steps {
      try step(memory)
      snapshots.append(try snapshot(of: memory))
    }
  }

  func snapshot(of store: any CaseStore) throws -> Snapshot {
    Snapshot(
      account: try store.account(account.name),
      application: try store.application(application.number),
      applications: try store.applications(of: account.name),
      live: try store.liveApplication(of: application.info.identity),
      booked: try slots.map { try store.booked($0) },
      messages: try store.messages(to: account.name),
      attempts: try store.signInAttempts(of: account.name),
      draft: try store.draft(of: account.name),
      document: try store.document(fingerprint)
    )
  }
}
