import Casework

/// Cases in every state, made only through the doors that the program itself uses.
extension SampleKiosk {
  /// A new draft of 梅明强's account, with what the account gives filled in; it is kept.
  public func newDraft() throws -> Draft { try session.newDraft() }

  /// A kept draft whose first page is whole.
  public func filledDraft(
    of person: SamplePerson = .meiMingqiang,
    by session: ApplicantSession? = nil,
    _ change: (inout Answers) -> Void = { _ in }
  ) throws -> Draft {
    let session = session ?? self.session
    var draft = try session.newDraft()
    draft.answers = person.answers
    change(&draft.answers)
    draft.place = .documents
    try session.keep(draft)
    return draft
  }

  /// A kept draft that lacks nothing: one page for every material that must be there.
  public func completeDraft(
    of person: SamplePerson = .meiMingqiang,
    by session: ApplicantSession? = nil
  ) throws -> Draft {
    let session = session ?? self.session
    var draft = try filledDraft(of: person, by: session)
    let missing = session.requirements(for: draft.answers)
      .missing(settled: draft.documents.settled)
    for material in missing.compactMap(\.first) {
      let file = SampleFiles.jpeg(note: "\(person.userName) \(material.id.rawValue)")
      try session.attach(file, named: "\(material.title.zh).jpg", to: material.id, of: &draft)
    }
    draft.place = .check
    try session.keep(draft)
    return draft
  }

  /// An application without a day yet (待预约).
  public func submitted(
    _ person: SamplePerson = .meiMingqiang,
    by session: ApplicantSession? = nil
  ) throws -> Application {
    let session = session ?? self.session
    return try session.submit(completeDraft(of: person, by: session))
  }

  /// An application booked for Friday 2026-11-27, or another day (待初审).
  public func booked(
    _ person: SamplePerson = .meiMingqiang,
    by session: ApplicantSession? = nil,
    on day: String = "2026-11-27",
    _ half: DayHalf = .morning
  ) throws -> Application {
    let session = session ?? self.session
    let number = try submitted(person, by: session).number
    return try session.book(number, on: Self.day(day), half)
  }

  /// An application in the status, with the history that leads there; the clock stays.
  public func application(
    in status: ApplicationStatus,
    of person: SamplePerson = .meiMingqiang,
    by session: ApplicantSession? = nil
  ) throws -> Application {
    let session = session ?? self.session
    switch status {
    case .awaitingBooking:
      return try submitted(person, by: session)
    case .awaitingReview:
      return try booked(person, by: session)
    case .cancelled:
      return try session.cancel(submitted(person, by: session).number)
    case .expired:
      return try station(submitted(person, by: session)) { try $0.expire(at: world.now) }
    case .passed, .returned, .ineligible, .arrived, .accepted, .completed, .noShow:
      return try station(booked(person, by: session)) { application in
        try application.review(to: status, at: world.now)
      }
    }
  }

  /// A kept draft that corrects a returned application: the address and the lease are marked.
  public func mendingDraft() throws -> Draft {
    try session.mend(application(in: .returned).number)
  }

  /// Lets so many people take places of the half day at 小营派出所; 20 fill it.
  public func occupy(_ places: Int, on day: String, _ half: DayHalf, from first: Int = 0) throws {
    var clerk: ApplicantSession?
    for place in first..<first + places {
      let person = SamplePerson.somebody(place)
      if (place - first) % Account.mostPeople == 0 { clerk = try register(person) }
      _ = try booked(person, by: clerk, on: day, half)
    }
  }

  /// Does what the police station does to an application.
  @discardableResult
  public func station(
    _ application: Application,
    _ step: (inout Application) throws -> Void
  ) throws -> Application {
    try store.change(by: "station") { change in
      var application = application
      try step(&application)
      change.put(application)
      return application
    }
  }

  /// The day written as 2026-11-27.
  public static func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }

  /// What a reviewer typically finds.
  public static let marks = [
    Mark(item: .answer(.homeAddress), reason: "请写明单元和室号"),
    Mark(item: .material("lease"), reason: "缺少签字盖章页"),
  ]
}

extension Application {
  /// Goes from 待初审 to a status that the station gives, step by step.
  fileprivate mutating func review(to status: ApplicationStatus, at now: Moment) throws {
    switch status {
    case .returned:
      return try giveBack(SampleKiosk.marks, at: now)
    case .ineligible:
      let reason = Mark(item: .answer(.registeredOn), reason: "登记至今不满六个月")
      return try declareIneligible(reason, at: now)
    case .awaitingBooking, .awaitingReview, .passed, .arrived, .accepted, .completed, .noShow,
      .cancelled, .expired:
      try pass(at: now)
    }
    if status == .noShow { return try miss(at: now) }
    let steps: [ApplicationStatus] = [.arrived, .accepted, .completed]
    guard let last = steps.firstIndex(of: status) else { return }
    try arrive(at: now)
    if last >= 1 { try accept(at: now) }
    if last >= 2 { try complete(at: now) }
  }
}
