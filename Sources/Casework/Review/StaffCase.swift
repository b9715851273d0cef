/// Opening a case: seeing it is recorded, and whoever judges it has it alone.
extension StaffSession {
  /// Everything a case page shows.
  public struct OpenCase: Sendable {
    public let application: Application
    /// Who has it in hand; the reader's own when `isOwn`.
    public let claim: Claim?
    public let isOwn: Bool
    /// The person's other applications, oldest first.
    public let others: [ApplicationNumber]
    public let messages: [Message]
  }

  /// Opens a case of the own station and takes it in hand if nobody has it and it may be judged.
  /// - Throws: `Refusal.noSuchApplication`, also for another station's.
  public func open(_ number: ApplicationNumber) throws -> OpenCase {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    return try change { change, member, now in
      let application = try ownCase(number, in: change)
      try record(.viewed, number.text, in: &change)
      var claim = try change.claim(of: number)
      let isOthers = claim.map { $0.by != member.name && $0.isHeld(at: now) } ?? false
      if member.role.mayJudge, application.status.isJudged, !isOthers {
        claim = try take(claim, of: number, at: now, in: &change)
      }
      return OpenCase(
        application: application,
        claim: claim.flatMap { $0.isHeld(at: now) ? $0 : nil },
        isOwn: claim.map { $0.by == member.name && $0.isHeld(at: now) } ?? false,
        others: try store.applications(for: application.info.identity).filter { $0 != number },
        messages: try store.messages(to: application.account)
          .filter { $0.id.hasPrefix("\(number.text)-") }
      )
    }
  }

  private func take(
    _ old: Claim?,
    of number: ApplicationNumber,
    at now: Moment,
    in change: inout CaseChange
  ) throws -> Claim {
    let claim = Claim(
      number: number,
      by: member.name,
      byName: member.realName,
      seenAt: now,
      judgements: old?.judgements ?? []
    )
    change.put(claim)
    if old?.by != member.name { try record(.claimed, number.text, in: &change) }
    return claim
  }

  /// 所领导 takes a case out of somebody's hands, with the ticks made so far.
  public func takeOver(_ number: ApplicationNumber) throws -> Claim {
    guard member.role.mayLead else { throw Refusal.notAllowed }
    return try change { change, _, now in
      let application = try ownCase(number, in: change)
      guard application.status.isJudged else { throw Refusal.notPossible(in: application.status) }
      let old = try change.claim(of: number)
      try record(.tookOver, number.text, old?.by.text ?? "", in: &change)
      return try take(old, of: number, at: now, in: &change)
    }
  }

  /// Keeps the ticks made so far, and the claim alive.
  /// - Throws: `Refusal.claimLost`.
  public func keep(_ judgements: [Judgement], of number: ApplicationNumber) throws {
    if judgements.contains(where: { ($0.fault?.utf8.count ?? 0) > Judgement.longestText }) {
      throw Refusal.faultTooLong(limit: Judgement.longestText)
    }
    try change { change, member, now in
      guard var claim = try change.claim(of: number), claim.by == member.name else {
        throw Refusal.claimLost
      }
      claim.seenAt = now
      claim.judgements = judgements
      change.put(claim)
    }
  }

  /// Lays a case back, if it is this member's; the ticks are kept for the next to open it.
  public func release(_ number: ApplicationNumber) throws {
    try change { change, member, now in
      guard var claim = try change.claim(of: number), claim.by == member.name else { return }
      claim.seenAt = now.adding(seconds: -Claim.lifetime)
      change.put(claim)
      try record(.released, number.text, in: &change)
    }
  }

  /// A note among colleagues.
  public func note(_ text: String, on number: ApplicationNumber) throws -> Application {
    guard member.role.mayJudge else { throw Refusal.notAllowed }
    guard text.contains(where: { !$0.isWhitespace }) else { throw Refusal.reasonMissing }
    guard text.utf8.count <= Judgement.longestText else {
      throw Refusal.faultTooLong(limit: Judgement.longestText)
    }
    return try change { change, member, now in
      var application = try ownCase(number, in: change)
      var review = application.review ?? Review()
      review.notes.append(InternalNote(at: now, by: member.realName, text: text))
      application.review = review
      change.put(application)
      try record(.noted, number.text, in: &change)
      return application
    }
  }

  /// The bytes of a page attached now or in an earlier round; looking at it is recorded. nil when
  /// the store has lost it.
  public func document(_ page: DocumentPage, of number: ApplicationNumber) throws -> [UInt8]? {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    try change { change, _, _ in
      let application = try ownCase(number, in: change)
      let earlier = (application.review?.rounds ?? []).map(\.documents)
      guard
        ([application.documents] + earlier).contains(where: {
          $0.fingerprints.contains(page.fingerprint)
        })
      else {
        throw Refusal.noSuchApplication
      }
      try record(.documentViewed, number.text, String(page.fingerprint.hex.prefix(8)), in: &change)
    }
    return try store.document(page.fingerprint)
  }

  /// A case of the own station on its newest state.
  func ownCase(_ number: ApplicationNumber, in change: CaseChange) throws -> Application {
    guard let application = try change.application(number), application.info.station == station
    else { throw Refusal.noSuchApplication }
    return application
  }
}
