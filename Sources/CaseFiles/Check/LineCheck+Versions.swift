import Casework

/// One version of an application: its history, and what may not change since the version before.
extension LineCheck {
  /// Notes what is wrong with a version.
  /// - Returns: the hash of its history.
  func check(
    _ application: Application,
    since old: CaseModel.Case?,
    _ place: FindingPlace
  ) -> Int {
    let number = application.number.text
    var replay = HistoryReplay()
    var isContinued = old == nil
    var fault: HistoryReplay.Fault?
    for entry in application.history {
      if let old, replay.count == Int(old.historyCount) {
        isContinued = replay.hash.finalize() == old.historyHash
      }
      do {
        try replay.add(entry)
      } catch {
        fault = error
        break
      }
    }
    if let fault {
      log.add(
        .damage,
        .step,
        place,
        "\(number) 的历史第 \(fault.entry + 1) 项（\(fault.event.rawValue)）不能发生在 "
          + "\(fault.before?.rawValue ?? "开始") 之后",
        "entry \(fault.entry + 1) of the history of \(number) (\(fault.event.rawValue)) cannot "
          + "follow \(fault.before?.rawValue ?? "nothing")"
      )
      return replay.hash.finalize()
    }
    if let old, old.historyCount == application.history.count {
      // Nothing was done: a version like this is never put.
      isContinued = replay.hash.finalize() == old.historyHash
    }
    checkOutcome(application, replay, place)
    if !hasGap { checkGrowth(application, since: old, isContinued, place) }
    return replay.hash.finalize()
  }

  /// In these the appointment is given back, and not shown any more.
  private static let withoutSlot: Set<ApplicationStatus> = [
    .awaitingBooking, .returned, .ineligible,
  ]

  /// The status, the revision and the slot must be those that the history leads to.
  private func checkOutcome(
    _ application: Application,
    _ replay: HistoryReplay,
    _ place: FindingPlace
  ) {
    let number = application.number.text
    if replay.status != application.status {
      log.add(
        .damage,
        .step,
        place,
        "\(number) 的状态是 \(application.status.rawValue)，历史却到 \(replay.status?.rawValue ?? "无") 为止",
        "\(number) is \(application.status.rawValue), but its history ends with "
          + "\(replay.status?.rawValue ?? "nothing")"
      )
    } else if application.status.holdsPlace, application.slot == nil {
      log.add(
        .damage,
        .slot,
        place,
        "\(number) 的状态 \(application.status.rawValue) 应有预约，却没有",
        "\(number) is \(application.status.rawValue) without an appointment"
      )
    } else if Self.withoutSlot.contains(application.status), application.slot != nil {
      log.add(
        .damage,
        .slot,
        place,
        "\(number) 的状态 \(application.status.rawValue) 不应保留预约",
        "\(number) is \(application.status.rawValue) and keeps an appointment"
      )
    }
  }

  /// A version goes on from the one before: its history is longer, the revision by as much.
  private func checkGrowth(
    _ application: Application,
    since old: CaseModel.Case?,
    _ isContinued: Bool,
    _ place: FindingPlace
  ) {
    let number = application.number.text
    if let old, !isSame(application, old) {
      log.add(
        .damage,
        .number,
        place,
        "申请编号 \(number) 被第二次使用",
        "the number \(number) is used a second time"
      )
      return
    }
    let grown = application.history.count - Int(old?.historyCount ?? 0)
    let isRight =
      application.revision == (old?.revision ?? 0) &+ grown
      && (grown > 0 || isNoted(application, since: old))
    guard !isContinued || !isRight else { return }
    log.add(
      .damage,
      .revision,
      place,
      "\(number) 的第 \(application.revision) 版与前一版（\(old?.revision ?? 0)）及其历史不衔接",
      "revision \(application.revision) of \(number) does not go on from revision "
        + "\(old?.revision ?? 0) and its history"
    )
  }

  /// A note among colleagues changes nothing else.
  private func isNoted(_ application: Application, since old: CaseModel.Case?) -> Bool {
    guard let old, let review = application.review else { return false }
    let slot = application.heldSlot.map { Int32(model.slots.firstIndex(of: $0) ?? -1) } ?? -1
    return review.notes.count == Int(old.notes) + 1 && review.rounds.count == Int(old.rounds)
      && slot == old.slot
  }

  /// Only what is submitted again comes from another draft.
  private func isSame(_ application: Application, _ old: CaseModel.Case) -> Bool {
    let new = application.history.dropFirst(Int(old.historyCount))
    let isResubmitted = new.contains { $0.event == .resubmitted }
    return (application.draft.hashValue == old.draftHash) != isResubmitted
      && model.knownAccount(application.account) == Int(old.account)
  }
}
