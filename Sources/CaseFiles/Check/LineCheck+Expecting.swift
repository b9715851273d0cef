import Casework

/// The keys that the versions of applications in a line call for.
extension LineCheck {
  mutating func expectKeys(of step: CheckedStep) {
    let (new, old, column) = (step.application, step.old, step.column)
    if hasGap {
      // Its first version may be among what is missing.
      expected.keep(CaseKey.history(new), isRequired: false, column: column)
    } else if old == nil {
      expected.keep(CaseKey.history(new), column: column)
    }
    let wasLive = old?.status.isLive == true
    if new.status.isLive {
      expected.keep(CaseKey.live(new), isRequired: !wasLive && !hasGap, column: column)
      let isSame = wasLive && old?.person == step.new.person
      let person = CaseKey.person(new.info.identity)
      expected.keep(person, new.number.text, isRequired: !isSame && !hasGap, column: column)
    } else {
      expected.remove(CaseKey.live(new), isRequired: wasLive && !hasGap, column: column)
      let person = CaseKey.person(new.info.identity)
      if model.live[step.new.person] == nil {
        let isLost = wasLive && old?.person == step.new.person
        expected.remove(person, isRequired: isLost && !hasGap, column: column)
      }
    }
    // The first journals knew neither initials nor these keys.
    let isRequired = new.info.initials != nil && !hasGap
    let queue = QueueKey.key(new)
    expected.keep(
      queue,
      summaries: summaries(of: new),
      isRequired: isRequired,
      column: column
    )
    if old?.person != step.new.person {
      expected.keep(CaseKey.past(new), "", isRequired: isRequired, column: column)
    }
    expectVisit(of: step)
    expectHome(of: step)
    guard let old else { return }
    let before = QueueKey.key(
      model.stations[Int(old.station)],
      QueuePlace(status: old.status, received: old.received, number: new.number)
    )
    if before != queue { expected.remove(before, isRequired: isRequired, column: column) }
    if old.person != step.new.person {
      expected.remove(
        CaseKey.past(old.person, new.number),
        isRequired: isRequired,
        column: column
      )
    }
    if old.person != step.new.person, model.live[old.person] == nil {
      expected.remove(CaseKey.person(old.person), isRequired: wasLive && !hasGap, column: column)
    }
  }

  /// What the queue's row may say: before the station's side was kept it said less.
  private func summaries(of application: Application) -> [String] {
    let summary = QueueKey.summary(application)
    if model.desk.isKept { return [summary] }
    let fields = summary.split(separator: "|", omittingEmptySubsequences: false)
    return [summary, fields.prefix(QueueKey.olderFieldCount).joined(separator: "|")]
  }

  /// The place among the visits of its day, with the row in the queue.
  private mutating func expectVisit(of step: CheckedStep) {
    let (new, isRequired) = (step.application, model.desk.isKept && !hasGap)
    if let slot = new.heldSlot {
      let visit = StationKey.visit(slot, new.number)
      expected.keep(visit, QueueKey.key(new), isRequired: isRequired, column: step.column)
    }
    guard let old = step.old?.slot, old >= 0 else { return }
    let before = StationKey.visit(model.slots[Int(old)], new.number)
    expected.remove(before, isRequired: isRequired, column: step.column)
  }

  /// The place among the applications from its home. One from before there were such keys gets its
  /// key with its next change.
  private mutating func expectHome(of step: CheckedStep) {
    let (info, number) = (step.application.info, step.application.number)
    let isKnown = step.old?.hasHome == true && step.old?.homeHash == step.new.homeHash
    expected.keep(
      StationKey.home(step.application),
      "",
      summaries: [StationKey.home(info.homeStreet, info.homeAddress)],
      isRequired: model.desk.isKept && !isKnown && !hasGap,
      column: step.column
    )
    guard let old = step.old, old.homeChecksum != step.new.homeChecksum else { return }
    expected.remove(
      StationKey.home(old.homeChecksum) + number.text,
      isRequired: model.desk.isKept && !hasGap,
      column: step.column
    )
  }

  /// Tells two homes apart whose checksums are the same.
  static func homeHash(_ info: BasicInfo) -> Int {
    Array(StationKey.home(info.homeStreet, info.homeAddress).utf8).hashValue
  }

  /// Slots whose count has changed must say so.
  mutating func expectSlots(of steps: [CheckedStep]) {
    guard !hasGap else { return }
    var changes: [Int32: (step: Int, column: Int)] = [:]
    for step in steps where step.old?.slot != step.new.slot {
      if let old = step.old?.slot, old >= 0 {
        changes[old, default: (0, step.column)].step -= 1
      }
      if step.new.slot >= 0 { changes[step.new.slot, default: (0, step.column)].step += 1 }
    }
    for (slot, change) in changes {
      let (key, count) = (CaseKey.slot(model.slots[Int(slot)]), model.held[Int(slot)])
      let isRequired = change.step != 0
      if count > 0 {
        expected.keep(key, String(count), isRequired: isRequired, column: change.column)
      } else {
        expected.remove(key, isRequired: isRequired, column: change.column)
      }
    }
  }
}
