import Casework
import TestSupport
import TextUI

@testable import ApplicantScreens

extension Pictures {
  static let home = [
    Picture("home/returned") { kiosk in
      _ = try kiosk.application(in: .returned)
      return try page(kiosk)
    },
    Picture("home/returned.en") { kiosk in
      _ = try kiosk.application(in: .returned)
      return try page(kiosk)
    },
    Picture("home/mending") { kiosk in
      _ = try kiosk.mendingDraft()
      return try page(kiosk)
    },
    Picture("home/empty", of: page),
    Picture("home/empty.en", of: page),
    Picture("home/draft") { kiosk in
      _ = try kiosk.filledDraft()
      return try page(kiosk)
    },
    Picture("home/five-people", mayTruncate: true, of: crowded),
    Picture("home/five-people.en", mayTruncate: true, of: crowded),
    Picture("home/sixth-refused", keys: "n", mayTruncate: true, of: crowded),
    Picture("home/sixth-refused.en", keys: "n", mayTruncate: true, of: crowded),
    Picture("home/all-statuses-100x30", keys: "<down*2>", of: everyStatus),
    Picture("home/all-statuses-100x30.en", of: everyStatus),
    Picture("home/replace-draft", keys: "n") { kiosk in
      _ = try kiosk.filledDraft()
      return try page(kiosk)
    },
    Picture("home/replace-draft.en", keys: "n") { kiosk in
      _ = try kiosk.filledDraft()
      return try page(kiosk)
    },
    Picture("home/day-gone-by") { kiosk in
      _ = try kiosk.booked()
      kiosk.world.wait(seconds: 7 * 86_400)
      return try page(kiosk)
    },
    Picture("home/sign-out", keys: "<esc>", of: page),
  ]

  static let messages = [
    Picture("messages/empty") { try MessagesScreen(session: $0.session) },
    Picture("messages/two") { kiosk in
      let number = try kiosk.booked().number
      _ = try kiosk.session.cancelBooking(number)
      return try MessagesScreen(session: kiosk.session)
    },
    Picture("messages/two.en") { kiosk in
      let number = try kiosk.booked().number
      _ = try kiosk.session.cancelBooking(number)
      return try MessagesScreen(session: kiosk.session)
    },
    Picture("messages/every-state", of: delivered),
    Picture("messages/every-state.en", of: delivered),
    Picture("messages/empty.en") { try MessagesScreen(session: $0.session) },
  ]

  static let changePassword = [
    Picture("change-password/empty") { ChangePasswordScreen(session: $0.session) },
    Picture("change-password/empty.en") { ChangePasswordScreen(session: $0.session) },
    Picture(
      "change-password/differ",
      keys: "qian-tang-8<tab>new-words-1<tab>new-words-2<tab><enter>"
    ) { ChangePasswordScreen(session: $0.session) },
  ]

  /// One may have gone twice, one was refused, one waits.
  @Sendable private static func delivered(_ kiosk: SampleKiosk) throws -> any Screen {
    let number = try kiosk.booked().number
    _ = try kiosk.session.cancelBooking(number)
    try kiosk.deliver()
    _ = try kiosk.submitted(.maLan)
    return try MessagesScreen(session: kiosk.session)
  }

  @Sendable private static func page(_ kiosk: SampleKiosk) throws -> any Screen {
    try HomeScreen(session: kiosk.session, counter: kiosk.counter)
  }

  /// Five people under way, among them a long name.
  @Sendable private static func crowded(_ kiosk: SampleKiosk) throws -> any Screen {
    let statuses: [ApplicationStatus] = [
      .awaitingBooking, .awaitingReview, .passed, .returned, .accepted,
    ]
    for (person, status) in zip(SamplePerson.all, statuses) {
      _ = try kiosk.application(in: status, of: person)
    }
    return try page(kiosk)
  }

  @Sendable private static func everyStatus(_ kiosk: SampleKiosk) throws -> any Screen {
    let statuses: [ApplicationStatus] = [
      .ineligible, .completed, .cancelled, .expired, .arrived, .noShow, .passed, .awaitingReview,
    ]
    for (place, status) in statuses.enumerated() {
      _ = try kiosk.application(in: status, of: .somebody(place))
    }
    _ = try kiosk.filledDraft()
    return try page(kiosk)
  }
}
