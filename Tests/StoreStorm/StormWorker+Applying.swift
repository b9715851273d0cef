import Casework
import TestSupport

/// What people do at a kiosk.
extension StormWorker {
  /// Signs in to an account that others use too, or registers it.
  mutating func comeIn() {
    let person = SamplePerson.somebody(Int.random(in: 0..<Self.accounts, using: &chance))
    let desk = desk
    var session: ApplicantSession?
    if (try? store.account(UserName(person.userName))) == nil {
      attempt("register", [person.userName]) {
        session = try desk.register(person.registration)
        return nil
      }
    } else {
      attempt("signIn", [person.userName]) {
        let captcha = desk.captchaOfSum()
        guard case .sum(let one, let other) = captcha.task else { return nil }
        session = try desk.signIn(
          name: person.userName,
          password: SamplePerson.password,
          captcha: captcha,
          answer: "\(one + other)"
        )
        return nil
      }
    }
    guard let session else { return }
    if sessions.count >= 8 { sessions.removeFirst() }
    sessions.append(session)
  }

  /// Keeps a draft that names the attempt.
  mutating func fillIn(by session: ApplicantSession) {
    let mark = "draft \(worker) \(UInt64.random(in: 0...UInt64.max, using: &chance))"
    attempt("draft", [session.account.name.text, mark.replacingBlanks]) {
      var draft = try session.newDraft()
      draft.answers.employer = mark
      try session.keep(draft)
      return nil
    }
  }

  /// Fills in, attaches and submits for one of the people.
  mutating func submit(by session: ApplicantSession) {
    let person = SamplePerson.somebody(Int.random(in: 0..<Self.people, using: &chance))
    let account = session.account.name.text
    let (id, now) = (desk.surroundings.id, clock.now)
    attempt("submit", [account, person.identityNumber]) {
      // Refused early when it can be told already, as the page does.
      _ = try session.check(person.answers)
      var draft = Draft(id: id, answers: person.answers, at: now)
      let missing = session.requirements(for: draft.answers)
        .missing(settled: draft.documents.settled)
      for material in missing.compactMap(\.first) {
        let file = SampleFiles.jpeg(note: "\(person.userName) \(material.id.rawValue)")
        try session.attach(file, named: "photo.jpg", to: material.id, of: &draft)
      }
      return try session.submit(draft)
    }
  }

  /// Corrects what was returned, and submits it anew.
  mutating func mend(by session: ApplicantSession) {
    guard let one = mine(session, in: [.returned]) else { return }
    let (store, name, worker) = (store, session.account.name, worker)
    attempt("mend", [one.number.text]) {
      // Another draft may lie open, of this account or half done by somebody killed.
      try store.keepDraft(nil, of: name)
      var draft = try session.mend(one.number)
      draft.answers.homeAddress = "大学路\(worker)号"
      return try session.submit(draft)
    }
  }

  /// Takes a place, or moves the visit.
  mutating func book(by session: ApplicantSession) {
    guard let one = mine(session) else { return }
    let offers = session.offers(for: one)
    guard let day = offers.window.bookable.prefix(3).randomElement(using: &chance),
      let half = DayHalf.allCases.randomElement(using: &chance)
    else { return }
    attempt("book", [one.number.text]) { try session.book(one.number, on: day, half) }
  }

  mutating func cancelBooking(by session: ApplicantSession) {
    guard let one = mine(session) else { return }
    attempt("cancelBooking", [one.number.text]) { try session.cancelBooking(one.number) }
  }

  mutating func withdraw(by session: ApplicantSession) {
    guard let one = mine(session) else { return }
    attempt("withdraw", [one.number.text]) { try session.cancel(one.number) }
  }

  private mutating func mine(
    _ session: ApplicantSession,
    in statuses: Set<ApplicationStatus> = Set(ApplicationStatus.allCases.filter(\.isLive))
  ) -> Application? {
    do {
      return try session.applications().filter { statuses.contains($0.status) }
        .randomElement(using: &chance)
    } catch {
      StormEvents.unread("reading an account's applications", error)
      return nil
    }
  }
}

extension String {
  fileprivate var replacingBlanks: String { String(map { $0 == " " ? "_" : $0 }) }
}

extension Surroundings {
  fileprivate var id: String { "draft" + String(chance(), radix: 16) }
}
