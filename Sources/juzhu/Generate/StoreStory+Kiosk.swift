import CaseFiles
import Casework

/// What happens at the kiosk.
extension StoreStory {
  /// So many households that all of the day's applications have somebody.
  mutating func inviteHouseholds(on day: CalendarDay, isLast: Bool) throws {
    // A backlog of one station has households of its own, which come first.
    var backlogged = backlog == nil ? 0 : left.pending
    var seats = left.total
    while seats > 0 {
      let isShown = isLast && seats == left.total
      let wanted = isShown ? 4 : dice.place(weights: [550, 220, 130, 60, 40]) + 1
      let size = min(wanted, backlogged > 0 ? backlogged : seats)
      let station = backlogged > 0 ? backlog ?? 0 : stationWithRoom(after: day)
      let made = maker.household(
        accounts,
        userName: isShown ? Self.userName : nil,
        size: size,
        station: station,
        on: day,
        &dice
      )
      guard var made else { continue }
      made.isPending = backlog.map { _ in backlogged > 0 }
      households[accounts] = made
      agenda.add(.sitDown, of: accounts, at: time(day, 8..<21))
      accounts += 1
      seats -= size
      backlogged -= min(size, backlogged)
    }
  }

  private mutating func stationWithRoom(after day: CalendarDay) -> Int {
    var station = maker.places.station(&dice)
    for _ in 0..<8 where !places.hasRoom(station, after: day) {
      station = maker.places.station(&dice)
    }
    return station
  }

  /// Somebody registers.
  mutating func sitDown(_ number: Int, at moment: Moment) throws {
    guard let household = households[number], let holder = household.members.first else { return }
    var change = BulkChange(at: moment, by: household.userName.text)
    change.account = Account(
      name: household.userName,
      realName: holder.name,
      identity: holder.identity,
      mobile: holder.mobile,
      password: password,
      registeredAt: moment
    )
    try writer.write(change, request: dice.next())
    agenda.add(.submit, of: number, at: later(moment, 4..<15))
  }

  /// The household's next member is applied for.
  mutating func submit(_ number: Int, at moment: Moment) throws {
    guard var household = households[number] else { return }
    let member = household.members[household.next]
    household.next += 1
    if household.next < household.members.count {
      households[number] = household
      agenda.add(.submit, of: number, at: later(moment, 8..<20))
    } else {
      households[number] = nil
    }
    let papers = try papers.papers(
      for: .init(
        ground: member.ground,
        dwelling: member.dwelling,
        byAgent: member.agent != nil,
        underSixteen: member.isUnderSixteen
      )
    )
    submitted += 1
    let application = Application(
      number: ApplicationNumber(serial: submitted),
      account: household.userName,
      draft: sixteenDigits(dice.next()),
      info: info(of: member, in: household),
      documents: papers.documents,
      at: moment
    )
    let isPending = household.isPending ?? (dice.below(max(1, left.total)) < left.pending)
    if isPending { left.pending -= 1 } else { left.settled -= 1 }
    let bulk = BulkCase(application, papers: papers)
    running[submitted] = Running(
      bulk: bulk,
      station: household.station,
      isPending: isPending
    )
    var change = BulkChange(at: moment, by: household.userName.text)
    change.after = bulk
    tell(.submitted, about: application, day: places.window(moment.day).reviewDue, in: &change)
    if let event = application.history.last { try note(event, of: application, in: &change) }
    try writer.write(change, request: dice.next())
    if !isPending, dice.happens(perMille: 15) {
      agenda.add(.expire, of: submitted, at: later(moment, 43_200..<43_260))
    } else {
      agenda.add(.book, of: submitted, at: later(moment, 1..<6))
    }
  }

  private func info(of member: Household.Member, in household: Household) -> BasicInfo {
    let station = maker.places.stations[household.station]
    return BasicInfo(
      name: member.name,
      initials: NameInitials(member.name, office.romanization),
      identity: member.identity,
      mobile: member.mobile,
      agent: member.agent,
      ground: member.ground,
      dwelling: member.dwelling,
      registeredOn: member.registeredOn,
      home: (station.district, household.street, household.address),
      station: station.code,
      community: household.community,
      employer: member.employer
    )
  }

  private func sixteenDigits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
