import Casework

/// What every store promises of the station's side.
extension CaseStoreContract {
  static let station: [CaseStoreContract] = [
    CaseStoreContract("staff are kept apart from applicants of the same name") { store in
      let visit = StoreVisit(store)
      let applicant = try visit.register().account
      let station = try SampleStation(store, world: visit.world)
      let session = try station.sign(applicant.name.text, "陈静")
      for _ in 0..<3 {
        _ = try? station.door.signIn(name: applicant.name.text, password: "wrong one")
      }
      return try expect(
        store.account(applicant.name) == applicant,
        store.staffMember(applicant.name)?.realName.text == "陈静",
        store.staffMembers().map(\.name.text) == ["guanli", session.member.name.text],
        store.staffAttempts(of: applicant.name) != SignInAttempts(),
        store.signInAttempts(of: applicant.name) == SignInAttempts()
      )
    },
    CaseStoreContract("a case is in one hand until it is decided") { store in
      let visit = StoreVisit(store)
      let number = try visit.booked(by: visit.register())
      let reviewer = try SampleStation(store, world: visit.world).sign("chenjing")
      let free = try store.claim(of: number) == nil
      let seen = try reviewer.open(number).application
      let ticks = reviewer.judgements(of: seen)
      try reviewer.keep(ticks, of: number)
      let claim = try store.claim(of: number)
      _ = try reviewer.decide(.pass, on: seen, ticks)
      return try expect(
        free,
        claim?.by == reviewer.member.name,
        claim?.judgements == ticks,
        store.claim(of: number) == nil,
        store.application(number)?.review?.rounds.count == 1
      )
    },
    CaseStoreContract("the visits of a day are those that hold a place, by half day") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let day = SampleKiosk.day("2026-11-27")
      let late = try visit.booked(.meiMingqiang, by: session, .afternoon)
      let early = try visit.booked(.maLan, by: session)
      let gone = try visit.booked(.zhangWei, by: session)
      _ = try session.cancelBooking(gone)
      return try expect(
        store.visits(at: SampleOffice.station, on: day).map(\.number) == [early, late],
        store.visitCount(at: SampleOffice.station, on: day) == 2,
        store.visits(at: SampleOffice.station, on: day.adding(days: 1)).isEmpty,
        store.visits(at: "elsewhere", on: day).isEmpty
      )
    },
    CaseStoreContract("a day that a station has shut is known, and its visits are gone") { store in
      let visit = StoreVisit(store)
      let number = try visit.booked(by: visit.register())
      let chief = try SampleStation(store, world: visit.world).sign("lisuo", as: .chief)
      let day = SampleKiosk.day("2026-11-27")
      _ = try chief.closeDay(day, reason: "窗口搬迁")
      return try expect(
        store.closure(of: SampleOffice.station, on: day)?.reason == "窗口搬迁",
        store.closure(of: SampleOffice.station, on: day.adding(days: 1)) == nil,
        store.closure(of: "elsewhere", on: day) == nil,
        store.visits(at: SampleOffice.station, on: day).isEmpty,
        store.application(number)?.status == .awaitingBooking
      )
    },
    CaseStoreContract("the outbox holds what may leave by then, the earliest first") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let number = try visit.booked(by: session)
      let reviewer = try SampleStation(store, world: visit.world).sign("chenjing")
      visit.world.wait(seconds: 60)
      try reviewer.settle(.pass, number)
      let now = visit.world.now
      let all = try store.outbox(until: now.adding(seconds: 120), limit: 9)
      let ids = all.map(\.id)
      let first = ["\(number.text)-1"]
      guard let passed = all.last else { return "nothing waits" }
      _ = try reviewer.undo(number)
      return try expect(
        ids == first + ["\(number.text)-3"],
        store.outbox(until: now.adding(seconds: 119), limit: 9).map(\.id) == first,
        store.outbox(until: now.adding(seconds: 999), limit: 9).map(\.id) == first,
        store.outbox(until: now.adding(seconds: 999), limit: 0).isEmpty,
        store.message(passed.id, to: session.account.name)?.state == .withdrawn,
        store.message(passed.id, to: reviewer.member.name) == nil
      )
    },
    CaseStoreContract("the audit is read in its order, page by page") { store in
      let visit = StoreVisit(store)
      let number = try visit.booked(by: visit.register())
      let reviewer = try SampleStation(store, world: visit.world).sign("chenjing")
      try reviewer.settle(.pass, number)
      let all = try store.audit(after: 0, limit: 99)
      let fingerprints = visit.world.surroundings.fingerprints
      return try expect(
        all.map(\.number) == Array(1...all.count),
        store.audit(after: 2, limit: 3) == Array(all[2..<5]),
        store.audit(after: all.count, limit: 3).isEmpty,
        store.lastAudit() == all.last,
        AuditCheck(store, fingerprints, pageSize: 2).fault == nil
      )
    },
    CaseStoreContract("a home's applications are known by street and address") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let first = try visit.submit(by: session)
      let second = try visit.submit(.maLan, by: session).number
      _ = try session.cancel(first.number)
      let home = first.info
      return try expect(
        store.applications(atHome: home.homeStreet, address: home.homeAddress)
          == [first.number, second],
        store.applications(atHome: home.homeStreet, address: "大学路2号").isEmpty,
        store.applications(atHome: "330102003", address: home.homeAddress).isEmpty
      )
    },
  ]
}

extension StoreVisit {
  /// Submits, and books Friday 2026-11-27.
  fileprivate func booked(
    _ person: SamplePerson = .meiMingqiang,
    by session: ApplicantSession,
    _ half: DayHalf = .morning
  ) throws -> ApplicationNumber {
    let number = try submit(person, by: session).number
    return try session.book(number, on: SampleKiosk.day("2026-11-27"), half).number
  }
}
