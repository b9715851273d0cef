import Casework

/// Made-up people and their cases in every status, filled in through the public doors alone.
struct DemoCases {
  static let userName = "demo"
  static let password = "xihu-longjing-2026"

  let store: any CaseStore
  let office: Office

  /// Several accounts, because one has at most five people under way.
  func fill() throws {
    for (account, cases) in DemoCase.accounts.enumerated() {
      let name = account == 0 ? Self.userName : "\(Self.userName)\(account + 1)"
      try register(DemoPerson.holders[account], named: name)
      for demoCase in cases { try submit(demoCase, under: name) }
    }
    try keepDraft()
  }

  private func register(_ holder: DemoPerson, named name: String) throws {
    var registration = Registration()
    registration.userName = name
    registration.realName = holder.name
    registration.identityNumber = holder.identityNumber
    registration.mobile = holder.mobile
    registration.password = Self.password
    registration.passwordAgain = Self.password
    registration.consents = true
    _ = try desk(daysAgo: 30).register(registration)
  }

  /// Somebody submits some days ago, books the earliest place, and the station goes on with it.
  private func submit(_ demoCase: DemoCase, under name: String) throws {
    let session = try signIn(name, daysAgo: demoCase.daysAgo)
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
  private func keepDraft() throws {
    let session = try signIn(Self.userName, daysAgo: 0)
    var draft = try session.newDraft()
    draft.place = .basicInfo(.homeDistrict)
    draft.answers.ground = .dwelling
    draft.answers.dwelling = .rented
    try session.keep(draft)
  }

  private func signIn(_ name: String, daysAgo: Int) throws -> ApplicantSession {
    let desk = desk(daysAgo: daysAgo)
    let captcha = desk.captchaOfSum()
    guard case .sum(let first, let second) = captcha.task else { throw Refusal.captchaWrong }
    return try desk.signIn(
      name: name,
      password: Self.password,
      captcha: captcha,
      answer: String(first + second)
    )
  }

  private func desk(daysAgo: Int) -> FrontDesk {
    let system = Surroundings.system()
    return FrontDesk(
      store: store,
      office: office,
      surroundings: Surroundings(
        now: { system.now().adding(seconds: -daysAgo * 86_400) },
        chance: system.chance,
        passwords: system.passwords,
        fingerprints: system.fingerprints
      )
    )
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
