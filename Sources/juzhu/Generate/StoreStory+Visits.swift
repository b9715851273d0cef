import CaseFiles
import Casework

/// Booking, review and the visit.
extension StoreStory {
  /// Takes a place, the first one or another; whoever finds none tries again tomorrow.
  mutating func book(_ number: Int, at moment: Moment) throws {
    guard let running = running[number] else { return }
    let today = moment.day
    // A review lies between, so the visit is not before the second working day.
    let soonest = office.workdays.workday(1, after: today)
    guard
      let slot = places.free(
        for: running.bulk.application,
        at: running.station,
        today: today,
        after: soonest,
        &dice
      )
    else { return agenda.add(.book, of: number, at: later(moment, 1320..<1500)) }
    try step(number, at: moment, by: .applicant) { try $0.book(slot, at: $1) }
    if running.isPending { return }
    // Reviewed before the place was given back.
    if running.bulk.application.isReviewPassed { return awaitVisit(number, slot) }
    if dice.happens(perMille: 20) {
      agenda.add(.cancel, of: number, at: later(moment, 5..<700))
    } else {
      agenda.add(.review, of: number, at: time(soonest, 9..<17))
    }
  }

  mutating func review(_ number: Int, at moment: Moment) throws {
    guard let running = running[number], let slot = running.bulk.application.heldSlot else {
      return
    }
    if dice.happens(perMille: 60) {
      let marks = dice.pick(Self.findings)
      try step(number, at: moment, by: .station, telling: .returned) {
        try $0.giveBack(marks, at: $1)
      }
      let isCancelled = dice.happens(perMille: 500)
      let time = later(moment, isCancelled ? 7_200..<40_000 : 86_400..<86_460)
      return agenda.add(isCancelled ? .cancel : .expire, of: number, at: time)
    }
    if dice.happens(perMille: 16) {
      return try step(number, at: moment, by: .station) {
        try $0.declareIneligible(Self.ineligible, at: $1)
      }
    }
    try step(number, at: moment, by: .station, telling: .passed) { try $0.pass(at: $1) }
    if moment.day.days(until: slot.day) > 1, dice.happens(perMille: 60) {
      let next = time(moment.day.adding(days: 1), 8..<20)
      agenda.add(
        dice.happens(perMille: 600) ? .moveVisit : .giveUpVisit,
        of: number,
        at: next
      )
    } else {
      awaitVisit(number, slot)
    }
  }

  /// On to another day; when there is none, the old one stays.
  mutating func moveVisit(_ number: Int, at moment: Moment) throws {
    guard let running = running[number], let held = running.bulk.application.heldSlot else {
      return
    }
    let slot = places.free(
      for: running.bulk.application,
      at: running.station,
      today: moment.day,
      after: moment.day,
      &dice
    )
    if let slot { try step(number, at: moment, by: .applicant) { try $0.book(slot, at: $1) } }
    awaitVisit(number, slot ?? held)
  }

  /// Gives the place back, and takes another later or gives up.
  mutating func giveUpVisit(_ number: Int, at moment: Moment) throws {
    let day = running[number]?.bulk.application.slot?.day
    try step(number, at: moment, by: .applicant, telling: .cancelled, about: day) {
      try $0.cancelBooking(at: $1)
    }
    let isOver = dice.happens(perMille: 300)
    agenda.add(isOver ? .cancel : .book, of: number, at: later(moment, 600..<7200))
  }

  private mutating func awaitVisit(_ number: Int, _ slot: Slot) {
    if dice.happens(perMille: 50) {
      agenda.add(.miss, of: number, at: time(slot.day, 17..<18))
    } else {
      let hours = slot.half == .morning ? 9..<12 : 14..<17
      agenda.add(.visit, of: number, at: time(slot.day, hours))
    }
  }

  mutating func visit(_ number: Int, at moment: Moment) throws {
    try step(number, at: moment, by: .station) { try $0.arrive(at: $1) }
    agenda.add(.decide, of: number, at: later(moment, 4..<25))
  }

  /// At the window: nearly everybody who has come is accepted.
  mutating func decide(_ number: Int, at moment: Moment) throws {
    if dice.happens(perMille: 8) {
      return try step(number, at: moment, by: .station) {
        try $0.declareIneligible(Self.ineligible, at: $1)
      }
    }
    try step(number, at: moment, by: .station) { try $0.accept(at: $1) }
    let day = office.workdays.workday(dice.below(8) + 2, after: moment.day)
    agenda.add(.complete, of: number, at: time(day, 9..<17))
  }

  mutating func miss(_ number: Int, at moment: Moment) throws {
    let until = moment.day.adding(days: 30)
    try step(number, at: moment, by: .station, telling: .noShow, about: until) {
      try $0.miss(at: $1)
    }
    let comesBack = dice.happens(perMille: 500)
    let time = comesBack ? later(moment, 900..<4000) : time(until, 20..<21)
    agenda.add(comesBack ? .book : .expire, of: number, at: time)
  }

  private static let findings: [[Mark]] = [
    [Mark(item: .answer(.homeAddress), reason: "详细地址请写到门牌号和室号")],
    [Mark(item: .material(.photo), reason: "照片背景不是白色，请重新拍摄")],
    [
      Mark(item: .material(.identityCardFront), reason: "身份证照片四角不全"),
      Mark(item: .material(.identityCardBack), reason: "有效期限看不清"),
    ],
    [
      Mark(item: .material("lease"), reason: "租赁合同缺少签字盖章页，请补充上传"),
      Mark(item: .answer(.registeredOn), reason: "登记日期与系统不一致，请核对"),
    ],
  ]
  private static let ineligible = Mark(
    item: .answer(.registeredOn),
    reason: "居住登记至今不满六个月"
  )
}
