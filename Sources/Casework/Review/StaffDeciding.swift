/// Deciding a case: against the revision that was looked at, or not at all.
extension StaffSession {
  /// A decision's message waits so many seconds, in which it can be taken back.
  public static let undoSeconds = 120

  /// What a reviewer decides.
  public enum Decision: Sendable, Hashable {
    case pass
    /// 退回补正, with everything that is wrong at once. The reason is 所领导's, for faults that could
    /// have been found before.
    case giveBack(lateReason: String?)
    /// 不符合条件, with the reason that is told.
    case ineligible(reason: String)
  }

  /// The message that the decision will send, as it stands; nil when the office has no text for it.
  public func message(of decision: Decision, on application: Application, faults: Int) -> Message? {
    var shown = application
    shown.marks = Array(
      repeating: Mark(item: .answer(.name), reason: ""),
      count: faults
    )
    let now = surroundings.now()
    return Message(decision.kind(for: shown, at: now), about: shown, office: office, at: now)
  }

  /// - Throws: `Refusal.changedMeanwhile` and nothing is decided; `.claimLost`, `.notJudged`,
  ///   `.nothingToCorrect`, `.faultsFound`, `.needsChief`, `.reasonMissing`, `.notAllowed`.
  @discardableResult
  public func decide(
    _ decision: Decision,
    on seen: Application,
    _ judgements: [Judgement]
  ) throws -> Application {
    guard member.role.mayJudge else { throw Refusal.notAllowed }
    return try change { change, member, now in
      var application = try ownCase(seen.number, in: change)
      guard application.revision == seen.revision else { throw Refusal.changedMeanwhile }
      guard application.status.isJudged else {
        throw Refusal.notPossible(in: application.status)
      }
      guard let claim = try change.claim(of: seen.number), claim.by == member.name else {
        throw Refusal.claimLost
      }
      let judgements = judgements.lastOfEachItem
      let late = try check(decision, judgements, of: application)
      var review = application.review ?? Review()
      review.rounds.append(
        ReviewRound(
          decision: decision.round,
          revision: application.revision,
          from: application.status,
          at: now,
          by: member.name,
          byName: member.realName,
          judgements: judgements,
          info: application.info,
          documents: application.documents,
          slot: application.heldSlot,
          lateReason: late,
          undoneAt: nil
        )
      )
      let marks = review.last?.marks ?? []
      switch decision {
      case .pass: try application.pass(at: now)
      case .giveBack: try application.giveBack(marks, at: now)
      case .ineligible(let reason):
        let first = marks.first?.item ?? .answer(.applicant)
        try application.declareIneligible(Mark(item: first, reason: reason), at: now)
      }
      application.review = review
      change.put(application)
      change.release(seen.number)
      let kind = decision.kind(for: application, at: now)
      if var message = Message(kind, about: application, office: office, at: now) {
        message.notBefore = now.adding(seconds: Self.undoSeconds)
        change.send(message)
      }
      try record(decision.action, seen.number.text, "revision \(seen.revision)", in: &change)
      return application
    }
  }

  /// Takes the last decision back before its message has left.
  /// - Throws: `Refusal.tooLateToUndo`, `.changedMeanwhile` when the applicant has acted since,
  ///   `.undoPlaceTaken`, `.undoPersonApplied`, `.tooManyPeople`.
  public func undo(_ number: ApplicationNumber) throws -> Application {
    guard member.role.mayJudge else { throw Refusal.notAllowed }
    return try change { change, member, now in
      var application = try ownCase(number, in: change)
      guard let round = application.review?.rounds.last, round.undoneAt == nil,
        round.by == member.name || member.role.mayLead,
        (0...Self.undoSeconds).contains(now.seconds(since: round.at))
      else { throw Refusal.tooLateToUndo }
      guard application.revision == round.revision + 1 else { throw Refusal.changedMeanwhile }
      let id = "\(number.text)-\(application.revision)"
      if var message = try change.message(id, to: application.account) {
        guard message.state == .waiting, message.attempts ?? 0 == 0 else {
          throw Refusal.tooLateToUndo
        }
        message.state = .withdrawn
        change.send(message)
      }
      if let other = try change.liveApplication(of: application.info.identity), other != number {
        throw Refusal.undoPersonApplied
      }
      if !application.status.isLive {
        let people = try change.applications(of: application.account).liveCount
        guard people < Account.mostPeople else {
          throw Refusal.tooManyPeople(limit: Account.mostPeople)
        }
      }
      if application.heldSlot == nil, let slot = round.slot {
        guard try change.booked(slot) < office.quota.places(of: slot),
          try change.closure(of: slot.station, on: slot.day) == nil
        else { throw Refusal.undoPlaceTaken }
      }
      try application.undoDecision(at: now)
      change.put(application)
      // It is in hand again, with the ticks as they were.
      change.put(
        Claim(
          number: number,
          by: member.name,
          byName: member.realName,
          seenAt: now,
          judgements: round.judgements
        )
      )
      try record(.undone, number.text, in: &change)
      return application
    }
  }

  /// Whether the judgements allow the decision; 所领导's reason, where one is needed.
  private func check(
    _ decision: Decision,
    _ judgements: [Judgement],
    of application: Application
  ) throws -> String? {
    if judgements.contains(where: { ($0.fault?.utf8.count ?? 0) > Judgement.longestText }) {
      throw Refusal.faultTooLong(limit: Judgement.longestText)
    }
    if judgements.contains(where: { $0.fault?.allSatisfy(\.isWhitespace) ?? false }) {
      throw Refusal.reasonMissing
    }
    let items = application.itemsToJudge(requirements(of: application))
    let judged = Set(judgements.map(\.item))
    let faults = judgements.filter { !$0.isFit }.map(\.item)
    switch decision {
    case .pass:
      let open = items.filter { !judged.contains($0) }
      guard open.isEmpty else { throw Refusal.notJudged(open) }
      guard faults.isEmpty else { throw Refusal.faultsFound(faults) }
      return nil
    case .ineligible(let reason):
      try Self.checkReason(reason)
      return nil
    case .giveBack(let lateReason):
      let open = items.filter { !judged.contains($0) }
      guard open.isEmpty else { throw Refusal.notJudged(open) }
      guard !faults.isEmpty else { throw Refusal.nothingToCorrect }
      guard let last = application.review?.last else { return nil }
      let late = faults.filter { item in
        last.judgements.contains { $0.item == item && $0.isFit }
          && last.isUnchanged(item, in: application)
      }
      guard !late.isEmpty else { return nil }
      guard member.role.mayLead, let lateReason else { throw Refusal.needsChief(late) }
      try Self.checkReason(lateReason)
      return lateReason
    }
  }

  private static func checkReason(_ reason: String) throws {
    guard reason.utf8.count <= Judgement.longestText else {
      throw Refusal.faultTooLong(limit: Judgement.longestText)
    }
    guard !reason.allSatisfy(\.isWhitespace) else { throw Refusal.reasonMissing }
  }

  /// The materials that the application's answers call for.
  public func requirements(of application: Application) -> [MaterialRequirement] {
    let info = application.info
    return office.materials.requirements(
      ground: info.ground,
      dwelling: info.dwelling,
      byAgent: info.agent != nil,
      underSixteen: info.isUnderSixteen(on: application.submittedAt.day)
    )
  }
}

extension StaffSession.Decision {
  /// Which message tells of it: nobody is asked to come on a day that is over.
  func kind(for application: Application, at now: Moment) -> MessageTemplates.Kind {
    switch self {
    case .pass: application.heldSlot.map { $0.day < now.day } ?? false ? .passedLate : .passed
    case .giveBack: .returned
    case .ineligible: .ineligible
    }
  }

  var round: ReviewRound.Decision {
    switch self {
    case .pass: .passed
    case .giveBack: .returned
    case .ineligible: .foundIneligible
    }
  }

  var action: AuditEvent.Action {
    switch self {
    case .pass: .passed
    case .giveBack: .returned
    case .ineligible: .foundIneligible
    }
  }
}
