import Casework

/// The versions of applications in one line: each by itself, then what they do to the rules.
extension LineCheck {
  mutating func take(_ applications: [(Application, Int)], at place: FindingPlace) {
    guard !applications.isEmpty else { return }
    let steps = applications.map { step($0.0, place.at($0.1)) }
    // What is given back comes first: another version of the same line may take it.
    for step in steps { giveBack(step) }
    for step in steps { take(step, place.at(step.column)) }
    for step in steps { checkReview(step, place.at(step.column)) }
    for step in steps { checkCompany(of: step, place.at(step.column)) }
    for step in steps { expectKeys(of: step) }
    expectSlots(of: steps)
  }

  private mutating func step(_ application: Application, _ place: FindingPlace) -> CheckedStep {
    let serial = CaseModel.serial(application.number)
    let old = model.caseIndex(of: serial).map { model.cases[$0] }
    let replay = check(application, since: old, place)
    for page in references.add(application.documents, of: .application(serial)) {
      log.add(
        .damage,
        .document,
        place,
        "附件 \(page.fingerprint.hex) 的大小与以前记录的不同",
        "the attachment \(page.fingerprint.hex) had another size before"
      )
    }
    let new = CaseModel.Case(
      account: Int32(model.account(application.account)),
      person: CaseModel.packed(application.info.identity),
      status: application.status,
      revision: application.revision,
      slot: application.heldSlot.map { Int32(model.slot($0)) } ?? -1,
      historyCount: Int32(application.history.count),
      historyHash: replay,
      draftHash: application.draft.hashValue,
      homeChecksum: StationKey.homeChecksum(application.info),
      homeHash: Self.homeHash(application.info),
      hasHome: model.desk.isKept,
      rounds: Int32(application.review?.rounds.count ?? 0),
      undone: Int32(application.review?.rounds.count { $0.undoneAt != nil } ?? 0),
      notes: Int32(application.review?.notes.count ?? 0),
      station: Int32(model.station(application.info.station)),
      received: application.submittedAt
    )
    let index = model.caseIndex(of: serial) ?? model.add(new, serial: serial)
    if old == nil, serial > model.cases.count, !hasGap {
      log.add(
        .damage,
        .number,
        place,
        "申请编号 \(application.number.text) 超前：这是第 \(model.cases.count) 份申请",
        "\(application.number.text) is ahead of its turn: it is application \(model.cases.count)"
      )
    }
    model.cases[index] = new
    return CheckedStep(
      application: application,
      old: old,
      new: new,
      index: index,
      column: place.column ?? 1
    )
  }

  private mutating func giveBack(_ step: CheckedStep) {
    guard let old = step.old else { return }
    if old.status.isLive {
      model.accounts[Int(old.account)].liveCount -= 1
      if model.live[old.person] == Int32(step.index) { model.live[old.person] = nil }
    }
    if old.slot >= 0 { model.held[Int(old.slot)] -= 1 }
  }

  private mutating func take(_ step: CheckedStep, _ place: FindingPlace) {
    let number = step.application.number.text
    if step.new.slot >= 0 { model.held[Int(step.new.slot)] += 1 }
    checkQuota(of: step, place)
    guard step.new.status.isLive else { return }
    let account = Int(step.new.account)
    model.accounts[account].liveCount += 1
    if model.accounts[account].liveCount == Account.mostPeople + 1,
      step.old?.status.isLive != true, !hasGap
    {
      log.add(
        .damage,
        .people,
        place,
        "账户 \(step.application.account) 名下的在办人员超过 \(Account.mostPeople) 人（\(number)）",
        "\(number) is more than \(Account.mostPeople) people of \(step.application.account)"
      )
    }
    if let other = model.live[step.new.person], other != Int32(step.index), !hasGap {
      log.add(
        .damage,
        .person,
        place,
        "\(step.application.info.identity) 有第二份在办申请 \(number)",
        "\(number) is the second live application of \(step.application.info.identity)"
      )
    }
    model.live[step.new.person] = Int32(step.index)
  }

  private func checkQuota(of step: CheckedStep, _ place: FindingPlace) {
    guard let quota, step.new.slot >= 0, step.old?.slot != step.new.slot, !hasGap else { return }
    let slot = model.slots[Int(step.new.slot)]
    let (count, places) = (Int(model.held[Int(step.new.slot)]), quota.places(of: slot))
    guard count == places + 1 else { return }
    log.add(
      .warning,
      .quota,
      place,
      "\(CaseKey.slot(slot)) 已预约 \(count) 人，现在的名额是 \(places)",
      "\(CaseKey.slot(slot)) takes \(count) people, and the quota is \(places) now"
    )
  }
}
