import Casework

/// What every store promises, as checks that each store's tests run over it.
///
/// Each returns what went wrong in words, or nothing.
public struct CaseStoreContract: Sendable, CustomStringConvertible {
  /// The sentence it proves.
  public let description: String
  public let check: @Sendable (any CaseStore) throws -> String?

  init(_ sentence: String, _ check: @escaping @Sendable (any CaseStore) throws -> String?) {
    description = sentence
    self.check = check
  }

  public static let all = cases + queues

  private static let cases: [CaseStoreContract] = [
    CaseStoreContract("a new store is empty") { store in
      let session = try StoreVisit(MemoryStore()).register()
      let name = session.account.name
      return try expect(
        store.account(name) == nil,
        store.applicationCount() == 0,
        store.applications(of: name).isEmpty,
        store.messages(to: name).isEmpty,
        store.signInAttempts(of: name) == SignInAttempts(),
        store.draft(of: name) == nil
      )
    },
    CaseStoreContract("what a change puts is read back") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let application = try visit.submit(by: session)
      return try expect(
        store.account(session.account.name) == session.account,
        store.application(application.number) == application,
        store.applications(of: session.account.name) == [application],
        store.liveApplication(of: application.info.identity) == application.number,
        store.messages(to: session.account.name).count == 1,
        store.applicationCount() == 1
      )
    },
    CaseStoreContract("a rule that throws leaves everything as it was") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let application = try visit.submit(by: session)
      let refused: Void? = try? store.change(by: "test") { change in
        var application = application
        try application.pass(at: .sample)
        change.put(application)
      }
      return try expect(
        refused == nil,
        store.application(application.number) == application
      )
    },
    CaseStoreContract("a rule sees what the change has put before") { store in
      let session = try StoreVisit(MemoryStore()).register()
      return try store.change(by: "test") { change in
        change.put(session.account)
        return expect(try change.account(session.account.name) == session.account)
      }
    },
    CaseStoreContract("a rule may read the store itself") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      return try store.change(by: "test") { _ in
        expect(try store.account(session.account.name) != nil)
      }
    },
    CaseStoreContract("a booked place is counted until it is given back") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let number = try visit.submit(by: session).number
      let booked = try session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
      guard let slot = booked.heldSlot else { return "nothing was booked" }
      let before = try store.booked(slot)
      _ = try session.cancelBooking(number)
      return try expect(before == 1, store.booked(slot) == 0)
    },
    CaseStoreContract("moving a visit moves its place") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let number = try visit.submit(by: session).number
      let day = SampleKiosk.day("2026-11-27")
      let first = try session.book(number, on: day, .morning).heldSlot
      let second = try session.book(number, on: day, .afternoon).heldSlot
      guard let first, let second else { return "nothing was booked" }
      return try expect(store.booked(first) == 0, store.booked(second) == 1)
    },
    CaseStoreContract("a cancelled application sets its person free") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let application = try visit.submit(by: session)
      _ = try session.cancel(application.number)
      let free = try store.liveApplication(of: application.info.identity) == nil
      let again = try visit.submit(by: session)
      return try expect(
        free,
        store.liveApplication(of: application.info.identity) == again.number,
        store.applications(of: session.account.name).map(\.number)
          == [application.number, again.number]
      )
    },
    CaseStoreContract("messages are read newest first") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let number = try visit.submit(by: session).number
      _ = try session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
      _ = try session.cancelBooking(number)
      let ids = try store.messages(to: session.account.name).map(\.id)
      return expect(ids.count == 2, ids == ids.sorted().reversed())
    },
    CaseStoreContract("a success takes the failed sign-ins back") { store in
      let visit = StoreVisit(store)
      let name = try visit.register().account.name
      func signIn(_ password: String) throws {
        let captcha = visit.desk.captchaOfSum()
        guard case .sum(let first, let second) = captcha.task else { return }
        _ = try visit.desk.signIn(
          name: name.text,
          password: password,
          captcha: captcha,
          answer: "\(first + second)"
        )
      }
      try? signIn("wrong password")
      let failed = try store.signInAttempts(of: name) != SignInAttempts()
      try signIn(SamplePerson.password)
      return try expect(failed, store.signInAttempts(of: name) == SignInAttempts())
    },
    CaseStoreContract("a draft is replaced whole and taken away") { store in
      let session = try StoreVisit(MemoryStore()).register()
      let name = session.account.name
      var draft = Draft(id: "one", answers: SamplePerson.zhangWei.answers, at: .sample)
      try store.keepDraft(draft, of: name)
      draft.answers.employer = "\"\\\u{1}\u{2028}🏮"
      try store.keepDraft(draft, of: name)
      let kept = try store.draft(of: name)
      try store.keepDraft(nil, of: name)
      try store.keepDraft(nil, of: name)
      return try expect(kept == draft, store.draft(of: name) == nil)
    },
    CaseStoreContract("a document is kept under its fingerprint") { store in
      guard let one = Fingerprint(digest: [UInt8](repeating: 7, count: 32)),
        let other = Fingerprint(digest: [UInt8](repeating: 8, count: 32))
      else { return "no fingerprints" }
      let bytes = [UInt8](0...255)
      try store.keepDocument(bytes, one)
      try store.keepDocument(bytes, one)
      return try expect(store.document(one) == bytes, store.document(other) == nil)
    },
  ]
}

/// Which of the claims does not hold, in words; nil when all do.
func expect(_ claims: Bool...) -> String? {
  claims.firstIndex(of: false).map { "claim \($0 + 1) does not hold" }
}
