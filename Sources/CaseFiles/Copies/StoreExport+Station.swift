import Casework

/// What an export of everything has besides the applications: the staff, and the audit.
extension StoreExport {
  func writeStation(
    _ places: ExportedPlaces,
    _ reader: inout ExportReading,
    _ writing: inout ExportWriting
  ) throws {
    for (name, place) in places.staff.sorted(by: { $0.key < $1.key }) {
      do {
        let member = try reader.staffMember(name, at: place)
        try writing.put(json: member, at: ExportNames.staffMember(name))
      } catch let failure as SystemFailure where failure.kind == .damaged {
        writing.note(damage: failure.attempt)
      }
    }
    var rest = places.audit[...]
    var damage: [String] = []
    guard !rest.isEmpty else { return }
    let headings = ["number", "at", "by", "action", "subject", "detail", "hash"]
    try writing.put(list: headings, at: "audit.csv") {
      while let (number, place) = rest.popFirst() {
        do {
          let entry = try reader.entry(number, at: place)
          return [
            String(number), entry.at.iso, entry.by, entry.action.rawValue, entry.subject,
            entry.detail, entry.hash.hex,
          ]
        } catch let failure as SystemFailure where failure.kind == .damaged {
          damage.append(failure.attempt)
        }
      }
      return nil
    }
    for sentence in damage { writing.note(damage: sentence) }
  }
}
