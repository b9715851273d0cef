import Casework
import TestSupport
import TextUI

@testable import ApplicantScreens

extension Pictures {
  static let booking = [
    Picture("booking/earliest", of: page),
    Picture("booking/earliest.en", of: page),
    Picture("booking/earliest-120x40", of: page),
    Picture("booking/weekend", keys: "<right*2>", of: page),
    Picture("booking/review-day", keys: "<left><enter>", of: page),
    Picture("booking/review-day.en", keys: "<left><enter>", of: page),
    Picture("booking/beyond", keys: "<end><right*3><enter>", of: page),
    Picture("booking/halves", keys: "<enter>", of: page),
    Picture("booking/halves.en", keys: "<enter>", of: page),
    Picture(
      "booking/half-full",
      keys: "<enter><up><enter>",
      office: SampleOffice.office(morning: 1, afternoon: 2)
    ) { kiosk in
      try kiosk.occupy(1, on: "2026-11-26", .morning)
      return try page(kiosk)
    },
    Picture("booking/confirm", keys: "<enter*2>", of: page),
    Picture("booking/confirm.en", keys: "<enter*2>", of: page),
    Picture("booking/change", keys: "<end>", of: changing),
    Picture("booking/change.en", keys: "<end>", of: changing),
    Picture("booking/station-full", office: narrow, of: crowded),
    Picture("booking/station-full.en", office: narrow, of: crowded),
    Picture("booking/provisional", office: unannounced, of: page),
    Picture("booking/provisional.en", office: unannounced, of: page),
  ]

  /// The office before the State Council has announced any year.
  private static let unannounced = Office(
    divisions: SampleOffice.office.divisions,
    stations: SampleOffice.office.stations,
    materials: SampleOffice.office.materials,
    guide: SampleOffice.office.guide,
    samples: SampleOffice.office.samples,
    messages: SampleOffice.office.messages,
    workdays: Workdays(years: []),
    regions: SampleOffice.office.regions,
    commonPasswords: SampleOffice.office.commonPasswords,
    romanization: SampleOffice.office.romanization
  )

  private static let narrow = SampleOffice.office(morning: 1, afternoon: 0)

  @Sendable private static func page(_ kiosk: SampleKiosk) throws -> any Screen {
    try BookingScreen(
      session: kiosk.session,
      counter: kiosk.counter,
      application: try kiosk.submitted()
    )
  }

  @Sendable private static func changing(_ kiosk: SampleKiosk) throws -> any Screen {
    try BookingScreen(
      session: kiosk.session,
      counter: kiosk.counter,
      application: try kiosk.booked()
    )
  }

  @Sendable private static func crowded(_ kiosk: SampleKiosk) throws -> any Screen {
    let days = ["11-26", "11-27", "11-30", "12-01", "12-02", "12-03", "12-04"]
    for (place, day) in days.enumerated() {
      try kiosk.occupy(1, on: "2026-\(day)", .morning, from: place)
    }
    return try page(kiosk)
  }
}
