import Casework
import TestSupport
import TextUI

@testable import ApplicantScreens

extension Pictures {
  static let appointment = [
    Picture("appointment/in-review", of: page(.awaitingReview)),
    Picture("appointment/in-review.en", of: page(.awaitingReview)),
    Picture("appointment/in-review-120x40", of: page(.awaitingReview)),
    Picture("appointment/in-review-120x40.en", of: page(.awaitingReview)),
    Picture("appointment/progress", keys: "<right>", of: page(.awaitingReview)),
    Picture("appointment/progress.en", keys: "<right>", of: page(.awaitingReview)),
    Picture("appointment/digits", look: Look(showsColours: false), of: page(.passed)),
    Picture("appointment/digits.en", look: Look(showsColours: false), of: page(.passed)),
    Picture("appointment/digits-ascii", look: Look(ambiguousWidth: 2), of: page(.passed)),
    Picture("appointment/overdue", of: overdue),
    Picture("appointment/overdue.en", of: overdue),
    Picture("appointment/day-gone-by", of: lapsed(.awaitingReview)),
    Picture("appointment/day-gone-by.en", of: lapsed(.awaitingReview)),
    Picture("appointment/passed", of: page(.passed)),
    Picture("appointment/passed.en", of: page(.passed)),
    Picture("appointment/history", keys: "<right>", of: page(.completed)),
    Picture("appointment/history.en", keys: "<right>", of: page(.completed)),
    Picture("appointment/accepted", of: page(.accepted)),
    Picture("appointment/accepted.en", of: page(.accepted)),
    Picture("appointment/returned", of: page(.returned)),
    Picture("appointment/returned.en", of: page(.returned)),
    Picture("appointment/returned-progress", keys: "<right>", of: page(.returned)),
    Picture("appointment/ineligible", of: page(.ineligible)),
    Picture("appointment/without-day", of: page(.awaitingBooking)),
    Picture("appointment/without-day.en", of: page(.awaitingBooking)),
    Picture("appointment/no-show", of: page(.noShow)),
    Picture("appointment/no-show.en", of: page(.noShow)),
    Picture("appointment/cancelled", of: page(.cancelled)),
    Picture("appointment/cancel-visit", keys: "C", of: page(.passed)),
    Picture("appointment/cancel-visit.en", keys: "C", of: page(.passed)),
    Picture("appointment/withdraw", keys: "X", of: page(.passed)),
    Picture("appointment/withdraw.en", keys: "X", of: page(.passed)),
    Picture("appointment/slip-saved", keys: "S", of: page(.passed)),
    Picture("appointment/buttons", keys: "<tab*2>", of: page(.passed)),
    Picture("appointment/long-name", of: page(.passed, .abudureheti)),
  ]

  /// On the day before the visit, not yet reviewed.
  @Sendable private static func overdue(_ kiosk: SampleKiosk) throws -> any Screen {
    let number = try kiosk.application(in: .awaitingReview).number
    kiosk.world.wait(seconds: 3 * 86_400)
    return try AppointmentScreen(session: kiosk.session, counter: kiosk.counter, number: number)
  }

  /// On Monday after the Friday of the visit.
  private static func lapsed(_ status: ApplicationStatus)
    -> @Sendable (SampleKiosk) throws
    -> any Screen
  {
    { kiosk in
      let number = try kiosk.application(in: status).number
      kiosk.world.wait(seconds: 7 * 86_400)
      return try AppointmentScreen(
        session: kiosk.session,
        counter: kiosk.counter,
        number: number
      )
    }
  }

  private static func page(
    _ status: ApplicationStatus,
    _ person: SamplePerson = .meiMingqiang
  ) -> @Sendable (SampleKiosk) throws -> any Screen {
    { kiosk in
      let number = try kiosk.application(in: status, of: person).number
      return try AppointmentScreen(
        session: kiosk.session,
        counter: kiosk.counter,
        number: number
      )
    }
  }
}
