/// Looking at the station's queue; nothing here reads a document.
extension StaffSession {
  /// One page of a status, those received first at the head.
  public func queue(
    in status: ApplicationStatus,
    matching words: SearchWords? = nil,
    after: QueuePlace? = nil,
    limit: Int
  ) throws -> [QueueRow] {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    return try store.queue(
      QueueQuery(at: station, in: status, matching: words, after: after, limit: limit)
    )
  }

  public func count(in status: ApplicationStatus) throws -> Int {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    return try store.queueCount(at: station, in: status)
  }

  /// The visits of a day, by half day.
  public func visits(on day: CalendarDay) throws -> [QueueRow] {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    return try store.visits(at: station, on: day)
  }

  public func visitCount(on day: CalendarDay) throws -> Int {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    return try store.visitCount(at: station, on: day)
  }

  /// Who has the case in hand at the moment; nil when it is free.
  public func holder(of number: ApplicationNumber) throws -> Claim? {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    let claim = try store.claim(of: number)
    return claim.flatMap { $0.isHeld(at: surroundings.now()) ? $0 : nil }
  }

  /// Somebody who may judge cases at the station.
  public struct Colleague: Sendable, Hashable {
    public let name: UserName
    public let realName: PersonName
  }

  /// Those who may judge cases at the member's station now, themselves among them, by name.
  public func colleagues() throws -> [Colleague] {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    return try store.staffMembers()
      .filter { $0.isActive && $0.role.mayJudge && $0.station == station }
      .map { Colleague(name: $0.name, realName: $0.realName) }
  }

  /// The applications of the person whose whole ID number was typed; nil when something else was.
  public func applications(ofWhom words: SearchWords) throws -> Set<ApplicationNumber>? {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    guard let typed = words.identityNumber else { return nil }
    let person = try? IdentityNumber(typed, regions: office.regions, today: surroundings.today)
    return Set(try person.map { try store.applications(for: $0) } ?? [])
  }

  /// Records that somebody searched, not for whom: a search word is part of a person's data.
  public func recordSearch(found rows: Int) throws {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    try change { change, _, _ in
      try record(.searched, station.rawValue, "\(rows)", in: &change)
    }
  }

  /// The last day of submission whose review is overdue now: rows received on it or before are.
  public var overdueThrough: CalendarDay {
    ReviewDeadline.overdueThrough(today: surroundings.today, workdays: office.workdays)
  }

  /// When the review of a row is due, and whether that is past.
  public func deadline(of row: QueueRow) -> ReviewDeadline {
    ReviewDeadline(received: row.received, office: office, now: surroundings.now())
  }
}
