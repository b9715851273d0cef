import TestSupport
import TextUI

@testable import ApplicantScreens

/// What the kiosk lays over any page.
extension Pictures {
  static let kiosk = [
    Picture("kiosk/covered", keys: "<f4>", of: home),
    Picture("kiosk/covered.en", keys: "<f4>", of: home),
    Picture("kiosk/password", keys: "<f4><space>geheim", of: home),
    Picture("kiosk/password-wrong", keys: "<f4><space>geheim<enter>", of: home),
    Picture("kiosk/password-wrong.en", keys: "<f4><space>geheim<enter>", of: home),
    Picture("kiosk/idle-warning", after: 135, of: home),
    Picture("kiosk/idle-warning.en", after: 135, of: home),
    Picture("kiosk/sign-out", keys: "<f10>", of: home),
    Picture("kiosk/sign-out.en", keys: "<f10>", of: home),
    Picture("kiosk/leave", keys: "<f10>") { WelcomeScreen(counter: $0.counter, mayLeave: true) },
  ]

  @Sendable private static func home(_ kiosk: SampleKiosk) throws -> any Screen {
    _ = try kiosk.booked()
    return try HomeScreen(session: kiosk.session, counter: kiosk.counter)
  }
}
