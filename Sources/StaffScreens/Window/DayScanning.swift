import CaseWords
import Casework
import TextUI

/// Scanned numbers. A scanner is a keyboard that types faster than anybody and presses Enter: each
/// scan serves one person by one step, however often it is repeated.
extension DayScreen {
  /// The number that the field holds, or ends in: something may have been typed before the scan.
  var scannedNumber: ApplicationNumber? {
    ApplicationNumber(String(field.text.filter { !$0.isWhitespace }.suffix(11)))
  }

  /// Enter comes from the scanner that has just been answered, not from a person.
  var isEchoOfScan: Bool { scans.last?.isEchoed(at: session.surroundings.now()) ?? false }

  mutating func serve(scanned number: ApplicationNumber) throws {
    let now = session.surroundings.now()
    try name(number)
    if scans.contains(where: { $0.isRepeated(by: number, at: now) }) {
      try explainRepetition(of: number)
      return remember(number, at: now)
    }
    if !rows.contains(where: { $0.number == number }),
      try session.reread(number).application.heldSlot?.day == today
    {
      // Another day's list lies open.
      try showToday()
    }
    guard let row = rows.first(where: { $0.number == number }) else {
      // Not of today: the rule says of which day, or why not at all.
      _ = try session.checkIn(number)
      return try refresh()
    }
    select(number)
    try serve(row)
    remember(number, at: now)
  }

  /// Several phones may lie before one scanner.
  private mutating func remember(_ number: ApplicationNumber, at now: Moment) {
    scans.removeAll { $0.number == number || !$0.isRepeated(by: $0.number, at: now) }
    scans.append(Scan(number: number, at: now, answer: notice))
  }

  private mutating func explainRepetition(of number: ApplicationNumber) throws {
    let row = rows.first { $0.number == number }
    try clearField()
    select(number)
    guard let row else { return }
    notice = Notice("刚刚扫过\(ShownText(row.name.text))：\(row.status.deskWords)，没有重复办理")
  }
}
