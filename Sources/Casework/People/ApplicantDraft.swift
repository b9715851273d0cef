/// Filling in: the draft, its papers, and submitting it.
extension ApplicantSession {
  /// The draft under way; one that was already submitted, or that corrects what is no longer
  /// returned, counts as none.
  public func draft() throws -> Draft? {
    guard let draft = try store.draft(of: account.name) else { return nil }
    let own = try store.applications(of: account.name)
    if own.contains(where: { $0.draft == draft.id }) { return nil }
    guard let number = draft.mending else { return draft }
    return own.contains { $0.number == number && $0.status == .returned } ? draft : nil
  }

  /// A new draft that takes name, number and mobile from the account; the old one is replaced.
  /// - Throws: `Refusal.tooManyPeople` when five people are under way.
  public func newDraft() throws -> Draft {
    guard try peopleCount() < Account.mostPeople else {
      throw Refusal.tooManyPeople(limit: Account.mostPeople)
    }
    var answers = Answers()
    answers.name = account.realName.text
    answers.identityNumber = account.identity.text
    answers.mobile = account.mobile.text
    let draft = Draft(id: surroundings.newID(), answers: answers, at: surroundings.now())
    try store.keepDraft(draft, of: account.name)
    return draft
  }

  /// Keeps the draft; it is on disk when this returns.
  /// - Returns: when it was kept.
  @discardableResult
  public func keep(_ draft: Draft) throws -> Moment {
    var draft = draft
    draft.savedAt = surroundings.now()
    try store.keepDraft(draft, of: account.name)
    return draft.savedAt
  }

  public func discardDraft() throws {
    try store.keepDraft(nil, of: account.name)
  }

  /// Checks the first page whole, and that the person can be applied for.
  /// - Throws: `AnswersRefused`, `Refusal.tooManyPeople`, `.appliedAlready`.
  public func check(_ answers: Answers, mending: ApplicationNumber? = nil) throws -> BasicInfo {
    let info = try BasicInfo(answers, office: office, today: surroundings.today)
    if let refusal = try refusal(of: info.identity, mending: mending) { throw refusal }
    return info
  }

  /// Why nobody can apply for the person with this number now, whatever else is answered; nil
  /// when they can, or when the number itself is wrong.
  public func refusal(
    ofNumber typed: String,
    mending: ApplicationNumber? = nil
  ) throws -> Refusal? {
    let identity = try? IdentityNumber(
      typed,
      regions: office.regions,
      today: surroundings.today
    )
    return try identity.flatMap { try refusal(of: $0, mending: mending) }
  }

  private func refusal(of identity: IdentityNumber, mending: ApplicationNumber?) throws -> Refusal?
  {
    if mending != nil, try store.liveApplication(of: identity) == mending { return nil }
    if let number = try store.liveApplication(of: identity) {
      let isOwn = try store.application(number)?.account == account.name
      return .appliedAlready(here: isOwn)
    }
    // A correction puts one person in another's place.
    if mending != nil { return nil }
    let isFull = try peopleCount() >= Account.mostPeople
    return isFull ? .tooManyPeople(limit: Account.mostPeople) : nil
  }

  /// The materials that these answers call for; none before ground and dwelling are chosen.
  public func requirements(for answers: Answers) -> [MaterialRequirement] {
    guard let ground = answers.ground, let dwelling = answers.dwelling else { return [] }
    let identity = try? IdentityNumber(
      answers.identityNumber,
      regions: office.regions,
      today: surroundings.today
    )
    let age = identity?.age(on: surroundings.today) ?? BasicInfo.ageOfActing
    return office.materials.requirements(
      ground: ground,
      dwelling: dwelling,
      byAgent: answers.isForAnother,
      underSixteen: age < BasicInfo.ageOfActing
    )
  }

  /// Checks a file by its structure alone, keeps it, and puts it behind the material's pages.
  /// - Throws: `Refusal.file`, `.attachedAlready`, `.tooManyPages`; `SystemFailure`.
  public func attach(
    _ bytes: [UInt8],
    named name: String,
    to material: MaterialID,
    of draft: inout Draft
  ) throws {
    let file: ExaminedFile
    do { file = try ExaminedFile(byStructure: bytes) } catch { throw Refusal.file(error) }
    try attach(file, named: name, to: material, of: &draft)
  }

  /// Keeps a file that was examined, with what was seen of it, and puts it behind the material's
  /// pages.
  /// - Throws: `Refusal.attachedAlready`, `.tooManyPages`; `SystemFailure`.
  public func attach(
    _ file: ExaminedFile,
    named name: String,
    to material: MaterialID,
    of draft: inout Draft
  ) throws {
    let fingerprint = try surroundings.fingerprints.fingerprint(of: file.bytes)
    var documents = draft.documents
    let page = DocumentPage(
      fingerprint: fingerprint,
      kind: file.kind,
      size: file.bytes.count,
      name: String(decoding: name.utf8.prefix(255), as: UTF8.self),
      attachedAt: surroundings.now(),
      look: file.look(as: material)
    )
    try documents.attach(page, to: material)
    try store.keepDocument(file.bytes, fingerprint)
    draft.documents = documents
    try keep(draft)
  }

  /// The bytes of a page of the own draft or of an own application; nil when the store has lost it.
  /// - Throws: `Refusal.noSuchApplication` for anybody else's; `SystemFailure`.
  public func document(_ page: DocumentPage) throws -> [UInt8]? {
    let drafted = try store.draft(of: account.name).map { [$0.documents] } ?? []
    let own = try drafted + store.applications(of: account.name).map(\.documents)
    guard own.contains(where: { $0.fingerprints.contains(page.fingerprint) }) else {
      throw Refusal.noSuchApplication
    }
    return try store.document(page.fingerprint)
  }

  /// Submits the draft whole: everything is checked again, on the newest state.
  /// - Throws: `Refusal.answers`, `.materialsMissing`, `.tooManyPeople`, `.appliedAlready`.
  public func submit(_ draft: Draft) throws -> Application {
    let now = surroundings.now()
    let info: BasicInfo
    do {
      info = try BasicInfo(draft.answers, office: office, today: now.day)
    } catch {
      throw Refusal.answers(error)
    }
    let requirements = requirements(for: draft.answers)
    let missing = requirements.missing(settled: draft.documents.settled)
    guard missing.isEmpty else { throw Refusal.materialsMissing(missing.map { $0.map(\.id) }) }
    let name = account.name
    let papers = draft.documents.limited(to: requirements)
    var made: Application?
    let number = try store.change(by: name.text, request: draft.id) { change in
      let own = try change.liveApplications(of: name)
      if let number = try change.liveApplication(of: info.identity), number != draft.mending {
        throw Refusal.appliedAlready(here: own.contains(number))
      }
      let application: Application
      if let number = draft.mending {
        guard own.contains(number), var mended = try change.application(number) else {
          throw Refusal.noSuchApplication
        }
        try mended.resubmit(info, papers, draft: draft.id, at: now)
        application = mended
      } else {
        guard own.count < Account.mostPeople else {
          throw Refusal.tooManyPeople(limit: Account.mostPeople)
        }
        application = Application(
          number: try change.nextNumber(),
          account: name,
          draft: draft.id,
          info: info,
          documents: papers,
          at: now
        )
      }
      try put(application, in: &change, at: now)
      made = application
      return application.number
    }
    // What is submitted is submitted: a draft that stays behind counts as none.
    try? store.keepDraft(nil, of: name)
    // Without it an earlier try has submitted the draft.
    return try made ?? self.application(number)
  }

  /// Puts what was just submitted, with the message that says so.
  private func put(
    _ application: Application,
    in change: inout CaseChange,
    at now: Moment
  ) throws {
    change.put(application)
    try recordStep(of: application, at: now, in: &change)
    let due = BookingWindow(submittedOn: now.day, workdays: office.workdays).reviewDue
    let message = Message(.submitted, about: application, day: due, office: office, at: now)
    if let message { change.send(message) }
  }
}
