import Casework

/// The stations' side of a line: messages, claims, closed days, the audit.
extension LineCheck {
  /// A message stands in the outbox under the moment at which it is due, as long as it is open.
  mutating func take(_ message: Message, _ place: FindingPlace) {
    let key = CaseKey.message(message)
    guard expectRecord(key, place) else { return }
    company.messages.insert(message.id)
    let column = place.column ?? 1
    let isRequired = model.desk.isKept && !hasGap
    let before = model.desk.due[key.hashValue]
    if let due = CaseKey.outbox(message) {
      let account = message.account.text
      expected.keep(due, summaries: [account], isRequired: isRequired, column: column)
    }
    if let before {
      let old = CaseKey.outbox(before, id: message.id)
      expected.remove(old, isRequired: isRequired, column: column)
    }
    model.desk.due[key.hashValue] = message.dueAt
  }

  mutating func take(_ claim: Claim, _ place: FindingPlace) {
    guard expectRecord(StationKey.claim(claim.number), place) else { return }
    let serial = CaseModel.serial(claim.number)
    if model.caseIndex(of: serial) == nil, !hasGap {
      log.add(
        .damage,
        .claim,
        place,
        "\(claim.by) 正在办理的 \(claim.number.text) 不存在",
        "\(claim.number.text), in the hands of \(claim.by), is not there"
      )
    }
    model.desk.claims.insert(serial)
  }

  /// Cases that are laid back: nothing but the key says so.
  mutating func takeReleases(of line: CheckedLine) {
    for deletion in line.deletions where deletion.key.hasPrefix("l/") {
      guard let number = ApplicationNumber(String(deletion.key.dropFirst(2))),
        model.desk.claims.remove(CaseModel.serial(number)) != nil
      else { continue }
      expected.remove(deletion.key, isRequired: false, column: deletion.offset + 1)
    }
  }

  mutating func take(_ closure: DayClosure, _ place: FindingPlace) {
    guard expectRecord(StationKey.closure(closure.station, closure.day), place) else { return }
    company.closures.append((closure, column: place.column ?? 1))
    model.desk.add(closure)
  }

  /// A day that is shut keeps nobody's place.
  func checkClosures(at place: FindingPlace) {
    guard !hasGap else { return }
    for (closure, column) in company.closures {
      for half in DayHalf.allCases {
        let slot = Slot(station: closure.station, day: closure.day, half: half)
        guard let count = model.slots.firstIndex(of: slot).map({ model.held[$0] }), count > 0
        else { continue }
        log.add(
          .damage,
          .slot,
          place.at(column),
          "\(CaseKey.slot(slot)) 已停办，仍有 \(count) 人预约",
          "\(CaseKey.slot(slot)) is shut and still holds \(count) people"
        )
      }
    }
  }

  /// Entries count without a gap, and each names the hash of the one before. Whether the hash is
  /// its own is told by `AuditCheck`.
  mutating func take(_ entry: AuditEntry, _ place: FindingPlace) {
    guard expectRecord(StationKey.audit(entry.number), place) else { return }
    company.subjects.insert(entry.subject)
    let last = model.desk.lastEntry
    let isNext =
      entry.number == (last?.number ?? 0) + 1
      && last.map { entry.previous == $0.hash }
        ?? entry.previous.hex.utf8.allSatisfy {
          $0 == UInt8(ascii: "0")
        }
    if !isNext, !hasGap {
      log.add(
        .damage,
        .audit,
        place,
        "审计第 \(entry.number) 条不是接在第 \(last?.number ?? 0) 条之后",
        "entry \(entry.number) of the audit does not follow entry \(last?.number ?? 0)"
      )
    }
    model.desk.add(entry)
  }
}
