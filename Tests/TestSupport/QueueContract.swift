import Casework

/// What every store promises of the stations' queues.
extension CaseStoreContract {
  static let queues: [CaseStoreContract] = [
    CaseStoreContract("a queue is read page by page in the order of receipt") { store in
      let visit = StoreVisit(store)
      var expected: [ApplicationNumber] = []
      var session = try visit.register()
      for place in 0..<7 {
        if place == 5 { session = try visit.register(.zhangWei) }
        expected.append(try visit.submit(.somebody(place), by: session).number)
        visit.world.wait(seconds: 1)
      }
      var query = QueueQuery(at: SampleOffice.station, in: .awaitingBooking, limit: 3)
      var pages: [[QueueRow]] = []
      while let page = try Optional(store.queue(query)), !page.isEmpty {
        pages.append(page)
        query.after = page.last?.place
      }
      return try expect(
        pages.map(\.count) == [3, 3, 1],
        pages.joined().map(\.number) == expected,
        store.queueCount(at: SampleOffice.station, in: .awaitingBooking) == 7,
        store.queueCount(at: "elsewhere", in: .awaitingBooking) == 0
      )
    },
    CaseStoreContract("a row stands in one status, and says what its case says") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let number = try visit.submit(by: session).number
      let booked = try session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
      func rows(_ status: ApplicationStatus) throws -> [QueueRow] {
        try store.queue(QueueQuery(at: SampleOffice.station, in: status, limit: 10))
      }
      let waiting = try rows(.awaitingReview)
      let free = try rows(.awaitingBooking)
      _ = try session.cancel(number)
      return try expect(
        waiting == [QueueRow(booked)],
        waiting.first?.ground == booked.info.ground,
        waiting.first?.community == booked.info.community,
        free.isEmpty,
        rows(.awaitingReview).isEmpty,
        rows(.cancelled).map(\.number) == [number],
        store.queueCount(at: SampleOffice.station, in: .awaitingReview) == 0,
        store.queueCount(at: SampleOffice.station, in: .cancelled) == 1
      )
    },
    CaseStoreContract("rows are found by what was typed, behind the page before too") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let wanted = try visit.submit(.maLan, by: session)
      for place in 0..<4 { _ = try visit.submit(.somebody(place), by: session) }
      func found(_ typed: String, limit: Int = 10, after: QueuePlace? = nil) throws
        -> [ApplicationNumber]
      {
        let words = SearchWords(typed)
        let query = QueueQuery(
          at: SampleOffice.station,
          in: .awaitingBooking,
          matching: words,
          after: after,
          limit: limit
        )
        return try store.queue(query).map(\.number)
      }
      return try expect(
        found("马兰") == [wanted.number],
        found("ml") == [wanted.number],
        found(wanted.info.mobile.text) == [wanted.number],
        found(String(wanted.info.identity.text.suffix(4))) == [wanted.number],
        found(wanted.number.text) == [wanted.number],
        found("小明").count == 4,
        found("小明", limit: 2).count == 2,
        found("马兰", after: QueueRow(wanted).place).isEmpty,
        found("不在").isEmpty
      )
    },
    CaseStoreContract("a person's past applications are known") { store in
      let visit = StoreVisit(store)
      let session = try visit.register()
      let first = try visit.submit(by: session)
      _ = try session.cancel(first.number)
      let second = try visit.submit(by: session)
      _ = try visit.submit(.maLan, by: session)
      return try expect(
        store.applications(for: first.info.identity) == [first.number, second.number]
      )
    },
  ]
}
