import Casework
import TestSupport
import TextUI

@testable import StaffScreens

extension Pictures {
  static let queue = [
    Picture(desk: "queue/empty", of: queue(0)),
    Picture(desk: "queue/empty.en", of: queue(0)),
    Picture(desk: "queue/waiting", keys: "<down*2>", of: busy),
    Picture(desk: "queue/waiting.en", keys: "<down*2>", of: busy),
    Picture(desk: "queue/names", keys: "<f6>", of: busy),
    Picture(desk: "queue/overdue", keys: "2", of: late),
    Picture(desk: "queue/overdue.en", keys: "2", of: late),
    Picture(desk: "queue/all", keys: "6", of: busy),
    Picture(desk: "queue/all.en", keys: "6", of: busy),
    Picture(desk: "queue/returned", keys: "3", of: busy),
    Picture(desk: "queue/today", keys: "5", of: visitors),
    Picture(desk: "queue/search", keys: "/zxm", of: busy),
    Picture(desk: "queue/search.en", keys: "/zxm", of: busy),
    Picture(desk: "queue/found-nothing", keys: "/13700000000<enter>", of: busy),
    Picture(desk: "queue/found-nothing.en", keys: "/13700000000<enter>", of: busy),
    Picture(desk: "queue/filter", keys: "f<right><down><right>", of: busy),
    Picture(desk: "queue/filter.en", keys: "f<right><down><right>", of: busy),
    Picture(desk: "queue/filtered", keys: "f<down><right><enter>", of: busy),
    Picture(desk: "queue/sorted", keys: "ss", of: busy),
    Picture(desk: "queue/page-down", keys: "<pgdn>", of: queue(40)),
    Picture(desk: "queue/detail-160x48", keys: "<down*3>", of: busy),
    Picture(desk: "queue/detail-160x48.en", keys: "<down*3>", of: busy),
    Picture(desk: "queue/late-120x40", keys: "6", of: late),
    Picture(desk: "queue/late-120x40.en", keys: "6", of: late),
    Picture(desk: "queue/of-a-ground", keys: "f<down*3><right*2><enter>", of: busy),
    Picture(desk: "queue/keys", keys: "?<pgdn>", of: busy),
    Picture(desk: "queue/keys.en", keys: "?", of: busy),
    Picture(desk: "queue/somebody-decided", of: others),
    Picture(desk: "queue/somebody-decided.en", of: others),
    Picture(desk: "queue/reader", of: reader),
  ]

  static func queue(_ count: Int) -> @Sendable (SampleDesk) throws -> [any Screen] {
    { desk in
      // A half day has places for a handful.
      for first in stride(from: 0, to: count, by: 12) {
        let day = first / 12 % 3 + 1
        try desk.receive(min(12, count - first), from: first, on: "2026-12-0\(day)")
      }
      return [try QueueScreen(session: desk.reviewer)]
    }
  }

  /// A morning: some wait, one is in a colleague's hand, others were decided.
  @Sendable static func busy(_ desk: SampleDesk) throws -> [any Screen] {
    let received = try desk.receive(8)
    try desk.reviewer.settle(.pass, received[1].number)
    try desk.reviewer.settle(
      .giveBack(lateReason: nil),
      received[2].number,
      faults: [.answer(.homeAddress): "请写明单元和室号"]
    )
    _ = try desk.colleague.open(received[4].number)
    return [try QueueScreen(session: desk.reviewer)]
  }

  /// Nobody has judged for four days.
  @Sendable static func late(_ desk: SampleDesk) throws -> [any Screen] {
    try desk.receive(3, on: "2026-12-01")
    desk.kiosk.world.wait(seconds: 4 * 86_400)
    try desk.receive(3, from: 3, on: "2026-12-07")
    return [try QueueScreen(session: desk.reviewer)]
  }

  /// The booked day has come.
  @Sendable static func visitors(_ desk: SampleDesk) throws -> [any Screen] {
    let received = try desk.receive(5)
    for application in received.prefix(4) { try desk.reviewer.settle(.pass, application.number) }
    desk.kiosk.world.wait(seconds: 4 * 86_400)
    _ = try desk.reviewer.checkIn(received[1].number)
    return [try QueueScreen(session: desk.reviewer)]
  }

  /// While the queue lay open a colleague decided the second case and a new one came.
  @Sendable private static func others(_ desk: SampleDesk) throws -> [any Screen] {
    let received = try desk.receive(4)
    var page = try QueueScreen(session: desk.reviewer)
    _ = try page.moveInList(.down)
    _ = try page.moveInList(.down)
    try desk.colleague.settle(.pass, received[1].number)
    try desk.receive(1, from: 7)
    try page.refresh()
    return [page]
  }

  @Sendable private static func reader(_ desk: SampleDesk) throws -> [any Screen] {
    try desk.receive(2)
    return [try QueueScreen(session: desk.reader)]
  }
}
