import CaseFiles
import Casework
import TextUI

/// An application for scripts. Texts of persons are as they were typed, escaped by JSON.
struct ShownApplication: Encodable {
  struct Version: Encodable {
    let revision: Int
    let status: String
    let file: String
    let line: Int
    let sequence: Int
    let at: String
    let by: String
  }

  struct Page: Encodable {
    let name: String
    let kind: String
    let size: Int
    let fingerprint: String
  }

  /// A round of review.
  struct Decision: Encodable {
    let decision: String
    let revision: Int
    let at: String
    let by: String
    let byName: String
    let marks: [Mark]
    let lateReason: String?
    let undoneAt: String?
  }

  struct Note: Encodable {
    let at: String
    let by: String
    let text: String
  }

  let number: String
  let status: String
  let revision: Int
  let account: String
  let name: String
  let identity: String
  let mobile: String
  let station: String
  let address: String
  let submittedAt: String
  let slot: Slot?
  let pages: [Page]
  let marks: [Mark]
  let receipt: String?
  let reviews: [Decision]
  let notes: [Note]
  let history: [HistoryEntry]
  let versions: [Version]

  init(_ application: Application, _ versions: [StoredVersion], isFull: Bool) {
    let info = application.info
    number = application.number.text
    status = application.status.rawValue
    revision = application.revision
    account = application.account.text
    name = info.name.text
    identity = isFull ? info.identity.text : info.identity.masked
    mobile = isFull ? info.mobile.text : info.mobile.masked
    station = info.station.rawValue
    address = ShownText(info.homeAddress).text
    submittedAt = application.submittedAt.iso
    slot = application.slot
    pages = application.documents.allPages.map { page in
      Page(
        name: ShownText(page.name).text,
        kind: page.kind.rawValue,
        size: page.size,
        fingerprint: page.fingerprint.hex
      )
    }
    marks = Self.shown(application.marks)
    receipt = application.receipt?.text
    reviews = (application.review?.rounds ?? []).map { round in
      Decision(
        decision: round.decision.rawValue,
        revision: round.revision,
        at: round.at.iso,
        by: round.by.text,
        byName: round.byName.text,
        marks: Self.shown(round.marks),
        lateReason: round.lateReason.map { ShownText($0).text },
        undoneAt: round.undoneAt?.iso
      )
    }
    notes = (application.review?.notes ?? []).map { note in
      Note(at: note.at.iso, by: note.by.text, text: ShownText(note.text).text)
    }
    history = application.history
    self.versions = versions.map { version in
      Version(
        revision: version.application.revision,
        status: version.application.status.rawValue,
        file: version.file,
        line: version.line,
        sequence: version.sequence,
        at: ShownText(version.at).text,
        by: ShownText(version.actor).text
      )
    }
  }

  private static func shown(_ marks: [Mark]) -> [Mark] {
    marks.map { Mark(item: $0.item, reason: ShownText($0.reason).text) }
  }
}
