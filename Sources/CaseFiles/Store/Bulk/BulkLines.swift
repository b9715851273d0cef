import Casework
import StrictJSON

/// Lines of a journal in the making, without their beginnings: those name the line before.
struct BulkLines: Sendable {
  /// Some lines one behind the other.
  struct Portion {
    let bytes: [UInt8]
    /// Where each line ends in the bytes.
    let ends: [Int]
  }

  private var text = LineText()
  private var ends: [Int] = []
  /// How many places of each slot are taken, by its key.
  private(set) var counts: [String: Int] = [:]

  /// The lines added since the last call.
  mutating func take() -> Portion {
    defer {
      text = LineText()
      ends = []
    }
    return Portion(bytes: text.bytes, ends: ends)
  }

  /// Adds the line of one change, from its `"at"` on, as `KeyChanges` would have it.
  /// - Parameters:
  ///   - old: the row of the application before the change; nil when it is new or there is none.
  ///   - new: its row from now on.
  mutating func add(_ change: BulkChange, from old: BulkRow?, to new: BulkRow?) throws {
    text.add(#","at":"\#(change.at.iso)","req":"#)
    text.addString(change.submitted?.draft ?? String(change.request, radix: 16))
    text.add(#","by":"#)
    text.addString(change.actor)
    text.add(#","set":["#)
    let deleted = addSettings(change, old, new)
    text.add(#"],"del":["#)
    for (index, key) in deleted.sorted().enumerated() {
      if index > 0 { text.add(",") }
      text.addString(key)
    }
    text.add(#"],"docs":["#)
    try addDocuments(change)
    text.add("]}")
    ends.append(text.bytes.count)
  }

  /// Returns the keys that end.
  private mutating func addSettings(
    _ change: BulkChange,
    _ old: BulkRow?,
    _ new: BulkRow?
  ) -> [String] {
    var deleted: [String] = []
    if let account = change.account { set(CaseKey.account(account.name)) }
    if let after = change.after?.application, let new {
      set(CaseKey.application(after.number))
      if change.before == nil {
        set(CaseKey.history(after))
        set(CaseKey.past(after), "")
      }
      if after.status.isLive {
        set(CaseKey.person(after.info.identity), after.number.text)
        set(CaseKey.live(after))
      } else if let before = change.before, before.isLive {
        deleted = [CaseKey.person(after.info.identity), CaseKey.live(after)]
      }
      deleted += setRow(of: after.number, old, new)
      deleted += countPlaces(from: change.before?.heldSlot, to: after.heldSlot)
    }
    if let message = change.message {
      set(CaseKey.message(message))
      if let due = CaseKey.outbox(message) { set(due, summary: message.account.text) }
    }
    if let member = change.staffMember { set(StationKey.staff(member.name)) }
    for entry in change.audit { set(StationKey.audit(entry.number)) }
    if let draft = change.submitted?.draft { set(CaseKey.request(draft)) }
    return deleted
  }

  /// Returns the keys that end.
  private mutating func setRow(
    of number: ApplicationNumber,
    _ old: BulkRow?,
    _ new: BulkRow
  ) -> [String] {
    var deleted: [String] = []
    set(new.key, summary: new.summary)
    if let old, old.key != new.key { deleted.append(old.key) }
    if let visit = new.visit { set(visit, new.key) }
    if let visit = old?.visit, visit != new.visit { deleted.append(visit) }
    if old?.home != new.home {
      set(BulkRow.homeKey(new.home, number), "", summary: new.home)
      if let old { deleted.append(BulkRow.homeKey(old.home, number)) }
    }
    return deleted
  }

  /// Returns the slots that nobody holds any more.
  private mutating func countPlaces(from old: Slot?, to new: Slot?) -> [String] {
    guard old != new else { return [] }
    var steps: [(String, Int)] = []
    if let old { steps.append((CaseKey.slot(old), -1)) }
    if let new { steps.append((CaseKey.slot(new), 1)) }
    var deleted: [String] = []
    for (key, step) in steps.sorted(by: { $0.0 < $1.0 }) {
      let count = (counts[key] ?? 0) + step
      counts[key] = count > 0 ? count : nil
      if count > 0 { set(key, String(count)) } else { deleted.append(key) }
    }
    return deleted
  }

  private mutating func addDocuments(_ change: BulkChange) throws {
    var isFirst = true
    func open(_ kind: DocumentKind, _ id: String) {
      if !isFirst { text.add(",") }
      isFirst = false
      text.add(kind.opening(id: id))
    }
    if let account = change.account {
      open(.account, account.name.text)
      text.add(account)
      text.add("}")
    }
    if let after = change.after {
      open(.application, after.application.number.text)
      try after.add(to: &text)
      text.add("}")
    }
    if let message = change.message {
      open(.message, message.id)
      text.add(message)
      text.add("}")
    }
    if let member = change.staffMember {
      open(.staffMember, member.name.text)
      text.add(try StrictJSONEncoder().encode(member))
      text.add("}")
    }
    for entry in change.audit {
      open(.auditEntry, String(entry.number))
      text.add(entry)
      text.add("}")
    }
    if let submitted = change.submitted {
      open(.outcome, submitted.draft)
      text.addString(submitted.number.text)
      text.add("}")
    }
  }

  private mutating func set(_ key: String, _ value: String = "@", summary: String? = nil) {
    // The bracket that opens the list stands directly before its first entry.
    text.add(text.bytes.last == UInt8(ascii: "[") ? "[" : ",[")
    text.addString(key)
    text.add(",")
    text.addString(value)
    if let summary {
      text.add(",")
      text.addString(summary)
    }
    text.add("]")
  }
}
