import Casework

/// Made-up people and their cases in every status: through the public doors, but for what the
/// station did at the window on days that have passed.
struct DemoCases {
  static let userName = "demo"
  static let password = "xihu-longjing-2026"

  let store: any CaseStore
  let office: Office
  private(set) var papers = DemoPapers()

  init(store: any CaseStore, office: Office) {
    self.store = store
    self.office = office
  }

  /// Several accounts, because one has at most five people under way.
  mutating func fill() throws {
    let clock = DemoClock()
    let surroundings = clock.surroundings
    let today = surroundings.today
    let lately = (4...20).first { window(daysAgo: $0, today).contains(today) } ?? 5
    let desk = FrontDesk(store: store, office: office, surroundings: surroundings)
    let door = StaffDoor(store: store, office: office, surroundings: surroundings)
    clock.goBack(days: 30)
    let answers = DemoPerson.applicants[0].answers(office: office, registeredOn: today)
    let staff = try answers.station.map { try DemoStaff(at: door, station: $0) }
    for (account, cases) in DemoCase.accounts(lately: lately).enumerated() {
      clock.goBack(days: 30)
      let session = try desk.register(Self.registration(of: account))
      for demoCase in cases {
        clock.goBack(days: demoCase.daysAgo)
        let number = try submit(demoCase, by: DemoPerson.holders[account], in: session)
        for step in demoCase.steps {
          try take(step, of: number, in: session, clock, today, staff)
        }
      }
      guard account == 0 else { continue }
      clock.goBack(days: 0)
      try keepDraft(in: session)
    }
  }

  /// The days that somebody can book who submits so many days ago.
  private func window(daysAgo: Int, _ today: CalendarDay) -> [CalendarDay] {
    let day = today.adding(days: -daysAgo)
    return BookingWindow(submittedOn: day, workdays: office.workdays).bookable
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

  /// Somebody submits.
  private mutating func submit(
    _ demoCase: DemoCase,
    by agent: DemoPerson,
    in session: ApplicantSession
  ) throws -> ApplicationNumber {
    var draft = try session.newDraft()
    draft.answers = demoCase.person.answers(
      office: office,
      registeredOn: session.surroundings.today.adding(months: -8)
    )
    for requirement in session.requirements(for: draft.answers) where requirement.need.isAsked {
      let material = requirement.material
      let pages = papers.pages(of: material, for: demoCase.person, by: agent)
      for page in demoCase.isIncomplete ? pages.prefix(1) : pages[...] {
        try session.attach(page.bytes, named: page.name, to: material.id, of: &draft)
      }
    }
    return try session.submit(draft).number
  }

  private func take(
    _ step: DemoCase.Step,
    of number: ApplicationNumber,
    in session: ApplicantSession,
    _ clock: DemoClock,
    _ today: CalendarDay,
    _ staff: DemoStaff?
  ) throws {
    switch step {
    case .on(let daysAgo): clock.goBack(days: daysAgo)
    case .book, .bookToday:
      let offers = session.offers(for: try session.application(number))
      let canComeToday = step.isToday && offers.window.bookable.contains(today)
      guard let place = canComeToday ? (today, DayHalf.afternoon) : try offers.earliest() else {
        return
      }
      _ = try session.book(number, on: place.0, place.1)
    case .cancel: _ = try session.cancel(number)
    case .pass: try staff?.zhou.settle(.pass, number)
    case .giveBack:
      try staff?.zhou.settle(.giveBack(lateReason: nil), number, faults: DemoCase.faults)
    case .findIneligible:
      try staff?.zhou.settle(.ineligible(reason: DemoCase.ineligible), number)
    case .begin: try staff?.chen.begin(number)
    case .mend:
      var draft = try session.mend(number)
      draft.answers.homeAddress += "（2幢）"
      let page = papers.leaseSigned
      try session.attach(page, named: "租赁合同 签字页.png", to: "lease", of: &draft)
      _ = try session.submit(draft)
    case .station(let rule):
      let now = session.surroundings.now()
      try store.change(by: "demo-station") { change in
        guard var application = try change.application(number) else { return }
        try rule(&application, now)
        change.put(application)
        guard let done = application.history.last?.event else { return }
        try change.record(
          AuditEvent(at: now, by: "demo-station", done.auditAction, subject: number.text),
          session.surroundings.fingerprints
        )
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

extension DemoCase.Step {
  fileprivate var isToday: Bool {
    if case .bookToday = self { true } else { false }
  }
}
