import Casework

/// People at a kiosk over any store: what they do there goes through the program's own doors.
public struct StoreVisit: Sendable {
  public let store: any CaseStore
  public let desk: FrontDesk
  public let world: FixedSurroundings

  public init(
    _ store: any CaseStore,
    office: Office = SampleOffice.office,
    seed: UInt64 = 2026
  ) {
    self.store = store
    world = FixedSurroundings(seed: seed)
    desk = FrontDesk(store: store, office: office, surroundings: world.surroundings)
  }

  public func register(_ person: SamplePerson = .meiMingqiang) throws -> ApplicantSession {
    try desk.register(person.registration)
  }

  /// A draft with one page for every material that must be there; it is kept.
  public func completeDraft(
    of person: SamplePerson = .meiMingqiang,
    by session: ApplicantSession
  ) throws -> Draft {
    var draft = try session.newDraft()
    draft.answers = person.answers
    let missing = session.requirements(for: draft.answers)
      .missing(settled: draft.documents.settled)
    for material in missing.compactMap(\.first) {
      let file = SampleFiles.jpeg(note: "\(person.userName) \(material.id.rawValue)")
      try session.attach(file, named: "photo.jpg", to: material.id, of: &draft)
    }
    return draft
  }

  /// Submits a complete draft.
  public func submit(
    _ person: SamplePerson = .meiMingqiang,
    by session: ApplicantSession
  ) throws -> Application {
    try session.submit(completeDraft(of: person, by: session))
  }
}
