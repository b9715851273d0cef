import Casework

/// What a station has done with an application, and what must stand beside it in the line.
extension LineCheck {
  /// Each round of review is a decision of the history, on the revision that was looked at, once.
  func checkReview(_ step: CheckedStep, _ place: FindingPlace) {
    let application = step.application
    for (index, round) in (application.review?.rounds ?? []).enumerated()
    where !Self.isRight(round, in: application.history) {
      log.add(
        .damage,
        .step,
        place,
        "\(application.number.text) 的第 \(index + 1) 次初审与历史不符",
        "review \(index + 1) of \(application.number.text) is not what its history says"
      )
    }
    let revisions = (application.review?.rounds ?? []).map(\.revision)
    if Set(revisions).count < revisions.count {
      log.add(
        .damage,
        .step,
        place,
        "\(application.number.text) 的同一版被作出两次决定",
        "one revision of \(application.number.text) was decided twice"
      )
    }
  }

  private static func isRight(_ round: ReviewRound, in history: [HistoryEntry]) -> Bool {
    // The entry that made the revision that follows.
    guard history.indices.contains(round.revision) else { return false }
    let entry = history[round.revision]
    guard entry.at == round.at, entry.event == event(of: round.decision) else { return false }
    let next = round.revision + 1 < history.count ? history[round.revision + 1] : nil
    return next?.event == .decisionUndone ? next?.at == round.undoneAt : round.undoneAt == nil
  }

  private static func event(of decision: ReviewRound.Decision) -> HistoryEntry.Event {
    switch decision {
    case .passed: .passed
    case .returned: .returned
    case .foundIneligible: .foundIneligible
    }
  }

  /// A decision has its message and ends the claim, what is taken back is not told, no place is
  /// taken on a day that is shut, and every change is in the record.
  mutating func checkCompany(of step: CheckedStep, _ place: FindingPlace) {
    guard !hasGap else { return }
    let (application, number) = (step.application, step.application.number.text)
    if step.isDecision {
      let message = "\(number)-\(application.revision)"
      if !company.messages.contains(message) {
        log.add(
          .damage,
          .message,
          place,
          "\(number) 的决定没有短信 \(message)",
          "the decision on \(number) has no message \(message)"
        )
      }
      if model.desk.claims.contains(step.serial) {
        let key = StationKey.claim(application.number)
        expected.remove(key, isRequired: true, column: step.column)
      }
    }
    if step.isUndoing {
      let message = "\(number)-\(application.revision - 1)"
      let key = CaseKey.message(message, to: application.account)
      if model.desk.due[key.hashValue] != nil {
        log.add(
          .damage,
          .message,
          place,
          "\(number) 的决定已撤销，短信 \(message) 仍在待发",
          "the decision on \(number) was taken back, and its message \(message) still waits"
        )
      }
    }
    if let slot = application.heldSlot, step.old?.slot != step.new.slot,
      model.desk.isClosed(slot)
    {
      log.add(
        .damage,
        .slot,
        place,
        "\(number) 预约在已停办的 \(CaseKey.slot(slot))",
        "\(number) takes a place of \(CaseKey.slot(slot)), which is shut"
      )
    }
    checkRecord(of: step, place)
  }

  private func checkRecord(of step: CheckedStep, _ place: FindingPlace) {
    let number = step.application.number.text
    guard model.desk.isRecorded, !company.subjects.contains(number) else { return }
    // One entry tells of all whose day was shut.
    if step.application.history.last?.event == .dayClosed, !company.closures.isEmpty { return }
    log.add(
      .damage,
      .audit,
      place,
      "\(number) 的这次更改没有审计记录",
      "this change of \(number) is not in the audit"
    )
  }
}
