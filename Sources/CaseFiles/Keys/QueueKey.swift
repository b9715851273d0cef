import Casework

/// How a queue's row is spelled as key and summary, and read back: the row is all that a list
/// shows and a search needs.
///
/// Key: `q/STATION/STATUS/RECEIVED/NUMBER`, so that a status of a station stands together in the
/// order of receipt. Summary:
/// `NAME|INITIALS|ID NUMBER'S END|VISIT'S DAY|HALF|MOBILE|SUBMISSIONS|GROUND|COMMUNITY|REVIEWER`, of
/// which older ones lack the last three.
enum QueueKey {
  /// The key of an application as it stands.
  static func key(_ application: Application) -> String {
    key(
      application.info.station,
      QueuePlace(
        status: application.status,
        received: application.submittedAt,
        number: application.number
      )
    )
  }

  static func key(_ station: StationCode, _ place: QueuePlace) -> String {
    prefix(station, place.status) + tail(place)
  }

  /// What all keys of a status of a station begin with.
  static func prefix(_ station: StationCode, _ status: ApplicationStatus) -> String {
    "q/\(CaseKey.part(station.rawValue))/\(status.rawValue)/"
  }

  /// What the key of a row begins with, up to its status; nil when it is not spelled like one:
  /// the first journals had q/STATION/DAY/NUMBER.
  static func prefix(of key: String) -> Substring? {
    guard key.utf8.starts(with: "q/".utf8) else { return nil }
    let strokes = key.utf8.indices.filter { key.utf8[$0] == UInt8(ascii: "/") }
    return strokes.count == 4 ? key[...strokes[2]] : nil
  }

  /// The key's end behind the prefix; texts sort as the moments do.
  static func tail(_ place: QueuePlace) -> String { "\(place.received.iso)/\(place.number.text)" }

  static func summary(_ application: Application) -> String {
    let row = QueueRow(application)
    let fields = [
      row.name.text, row.initials?.text ?? "", row.identityTail,
      row.visit.map { "\($0.day)" } ?? "", row.visit?.half.rawValue ?? "",
      row.mobile?.text ?? "", String(row.submissions), row.ground?.rawValue ?? "",
      CaseKey.part(row.community?.rawValue ?? ""), row.reviewer?.text ?? "",
    ]
    return fields.joined(separator: "|")
  }

  static let fieldCount = 10
  static let olderFieldCount = 7

  /// The row that key and summary spell; nil when they do not spell one.
  static func row(key: String, summary: String) -> QueueRow? {
    var (key, summary) = (key, summary)
    return key.withUTF8 { key in
      summary.withUTF8 {
        row(key: UnsafeRawBufferPointer(key), summary: UnsafeRawBufferPointer($0))
      }
    }
  }

  /// The same of bytes, for lists of a hundred thousand.
  static func row(key: UnsafeRawBufferPointer, summary: UnsafeRawBufferPointer) -> QueueRow? {
    let parts = ByteFields(key, between: UInt8(ascii: "/"))
    let fields = ByteFields(summary, between: UInt8(ascii: "|"))
    guard parts.count == 5, fields.count == fieldCount || fields.count == olderFieldCount,
      let status = ApplicationStatus(rawValue: parts.text(2)),
      let received = Moment(iso: parts.text(3)),
      let number = ApplicationNumber(storedText: parts.text(4)),
      let name = PersonName(storedText: fields.text(0)), let submissions = Int(fields.text(6))
    else { return nil }
    let isNew = fields.count == fieldCount
    return QueueRow(
      place: QueuePlace(status: status, received: received, number: number),
      name: name,
      initials: fields[1].isEmpty ? nil : NameInitials(storedText: fields.text(1)),
      identityTail: fields.text(2),
      mobile: Mobile(storedText: fields.text(5)),
      visit: CalendarDay(fields.text(3)).flatMap { day in
        DayHalf(rawValue: fields.text(4)).map { QueueRow.Visit(day: day, half: $0) }
      },
      submissions: submissions,
      ground: isNew ? Ground(rawValue: fields.text(7)) : nil,
      community: isNew ? DivisionCode(fields.text(8)) : nil,
      reviewer: isNew ? UserName(storedText: fields.text(9)) : nil
    )
  }
}
