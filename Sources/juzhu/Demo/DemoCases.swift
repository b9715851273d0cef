import Casework

/// Made-up people and their cases in every status, filled in through the public doors alone.
struct DemoCases {
  static let userName = "demo"
  static let password = "xihu-longjing-2026"

  let store: any CaseStore
  let office: Office

  /// Several accounts, because one has at most five people under way.
  func fill() throws {
    let clock = DemoClock()
    let desk = FrontDesk(store: store, office: office, surroundings: clock.surroundings)
    for (account, cases) in DemoCase.accounts.enumerated() {
      clock.goBack(days: 30)
      let session = try desk.register(Self.registration(of: account))
      for demoCase in cases {
        clock.goBack(days: demoCase.daysAgo)
        try submit(demoCase, in: session)
      }
      guard account == 0 else { continue }
      clock.goBack(days: 0)
      try keepDraft(in: session)
    }
  }

  private static func registration(of account: Int) -> Registration {
    let holder = DemoPerson.holders[account]
    var registration = Registration()
    registration.userName = account == 0 ? userName : "\(userName)\(account + 1)"
    registration.realName = holder.name
    registration.identityNumber = holder.identityNumber
    registration.mobile = holder.mobile
    registration.password = password
    registration.passwordAgain = password
    registration.consents = true
    return registration
  }

  /// Somebody submits some days ago, books the earliest place, and the station goes on with it.
  private func submit(_ demoCase: DemoCase, in session: ApplicantSession) throws {
    var draft = try session.newDraft()
    draft.answers = demoCase.person.answers(
      office: office,
      registeredOn: session.surroundings.today.adding(months: -8)
    )
    for requirement in session.requirements(for: draft.answers) where requirement.need.isAsked {
      let page = DemoDocument(title: "\(demoCase.person.number) \(requirement.material.id)")
      try session.attach(
        page.pdf,
        named: "\(requirement.material.title.zh).pdf",
        to: requirement.material.id,
        of: &draft
      )
    }
    let application = try session.submit(draft)
    for step in demoCase.steps { try take(step, of: application.number, in: session) }
  }

  private func take(
    _ step: DemoCase.Step,
    of number: ApplicationNumber,
    in session: ApplicantSession
  ) throws {
    switch step {
    case .book:
      let offers = session.offers(for: try session.application(number))
      guard let place = try offers.earliest() else { return }
      _ = try session.book(number, on: place.day, place.half)
    case .cancel:
      _ = try session.cancel(number)
    case .station(let rule):
      let now = session.surroundings.now()
      try store.change(by: "demo-station") { change in
        guard var application = try change.application(number) else { return }
        try rule(&application, now)
        change.put(application)
      }
    }
  }

  /// A half-filled page to go on with.
  private func keepDraft(in session: ApplicantSession) throws {
    var draft = try session.newDraft()
    draft.place = .basicInfo(.homeDistrict)
    draft.answers.ground = .dwelling
    draft.answers.dwelling = .rented
    try session.keep(draft)
  }
}

extension MaterialRequirement.Need {
  /// A demonstration attaches whatever may be asked for, but nothing optional.
  fileprivate var isAsked: Bool {
    switch self {
    case .mandatory, .oneOf: true
    case .optional: false
    }
  }
}
