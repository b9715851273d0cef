import Casework
import TestSupport
import TextUI

@testable import StaffScreens

extension Pictures {
  static let day = [
    Picture(desk: "day/empty", of: { [try DayScreen(session: $0.reviewer)] }),
    Picture(desk: "day/empty.en", of: { [try DayScreen(session: $0.reviewer)] }),
    Picture(desk: "day/morning", of: window),
    Picture(desk: "day/morning.en", of: window),
    Picture(desk: "day/scanned", keys: "A0000000003", of: window),
    Picture(desk: "day/arrived", keys: "A0000000003<enter>", of: window),
    Picture(desk: "day/arrived.en", keys: "A0000000003<enter>", of: window),
    Picture(desk: "day/originals", keys: "A0000000002<enter><space*2>", of: window),
    Picture(desk: "day/originals.en", keys: "A0000000002<enter><space*2>", of: window),
    Picture(desk: "day/originals-missing", keys: "A0000000002<enter><space><enter>", of: window),
    Picture(desk: "day/accepted", keys: "A0000000002<enter>a<enter>", of: window),
    Picture(desk: "day/accepted.en", keys: "A0000000002<enter>a<enter>", of: window),
    Picture(desk: "day/completed", keys: "A0000000002<enter>a<enter><f7>y", of: window),
    Picture(desk: "day/missed", keys: "<f8>", of: window),
    Picture(desk: "day/missed.en", keys: "<f8>", of: window),
    Picture(desk: "day/scanned-twice", keys: "A0000000003<enter>A0000000003<enter>", of: window),
    Picture(desk: "day/scanned-twice.en", keys: "A0000000003<enter>A0000000003<enter>", of: window),
    Picture(
      desk: "day/scanned-meanwhile",
      keys: "A0000000002<enter>A0000000003<enter>",
      of: window
    ),
    Picture(
      desk: "day/scanned-meanwhile.en",
      keys: "A0000000002<enter>A0000000003<enter>",
      of: window
    ),
    Picture(desk: "day/several", keys: "小明<enter>", of: window),
    Picture(desk: "day/several.en", keys: "小明<enter>", of: window),
    Picture(desk: "day/tomorrow", keys: "<right*4>", of: window),
    Picture(desk: "day/tomorrow.en", keys: "<right*4>", of: window),
    Picture(desk: "day/collects", keys: "A0000000002", of: collecting),
    Picture(desk: "day/collects.en", keys: "A0000000002", of: collecting),
    Picture(desk: "day/complete", keys: "A0000000002<enter>", of: collecting),
    Picture(desk: "day/found-nobody", keys: "wangwu<enter>", of: window),
    Picture(desk: "day/another-day", keys: "A0000000006<enter>", of: window),
  ]

  static let closeDay = [
    Picture(desk: "close-day/day", keys: "<right*3>", of: closing),
    Picture(desk: "close-day/day.en", keys: "<right*3>", of: closing),
    Picture(desk: "close-day/reason", keys: "<right*3><enter>线路检修", of: closing),
    Picture(desk: "close-day/confirm", keys: "<right*3><enter>线路检修<enter>", of: closing),
    Picture(desk: "close-day/confirm.en", keys: "<right*3><enter>线路检修<enter>", of: closing),
    Picture(
      desk: "close-day/closed-already",
      keys: "<right*3><enter>线路检修<enter>yc<right*3><enter>",
      of: closing
    ),
    Picture(desk: "close-day/closed", keys: "<right*3><enter>线路检修<enter>y", of: closing),
  ]

  @Sendable private static func window(_ desk: SampleDesk) throws -> [any Screen] {
    let queue = try visitors(desk)
    _ = try desk.receive(1, from: 12, on: "2026-12-03")
    return queue + [try DayScreen(session: desk.reviewer)]
  }

  /// Two weeks after somebody was accepted.
  @Sendable private static func collecting(_ desk: SampleDesk) throws -> [any Screen] {
    _ = try visitors(desk)
    let number = try desk.reviewer.visits(on: SampleKiosk.day("2026-11-27"))[0].number
    let application = try desk.reviewer.reread(number).application
    let asked = desk.reviewer.requirements(of: application).map(\.material.id)
    _ = try desk.reviewer.accept(number, originals: Set(asked))
    desk.kiosk.world.wait(seconds: 14 * 86_400)
    return [try QueueScreen(session: desk.reviewer), try DayScreen(session: desk.reviewer)]
  }

  @Sendable private static func closing(_ desk: SampleDesk) throws -> [any Screen] {
    try desk.receive(5)
    return [
      try QueueScreen(session: desk.chief), try CloseDayScreen(session: desk.chief),
    ]
  }
}
