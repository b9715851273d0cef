import TextUI

@testable import ApplicantScreens

extension Pictures {
  static let welcome = [
    Picture("welcome/first") { WelcomeScreen(counter: $0.counter) },
    Picture("welcome/first.en") { WelcomeScreen(counter: $0.counter) },
    Picture("welcome/register-chosen", keys: "<down*2>") { WelcomeScreen(counter: $0.counter) },
    Picture("welcome/notice-120x40") {
      var page = WelcomeScreen(counter: $0.counter)
      page.notice = Notice("演示", .warning)
      return page
    },
  ]

  static let guide = [
    Picture("guide/conveniences") { GuideScreen(counter: $0.counter) },
    Picture("guide/conveniences.en") { GuideScreen(counter: $0.counter) },
    Picture("guide/eligibility", keys: "3<pgdn>") { GuideScreen(counter: $0.counter) },
    Picture("guide/eligibility.en", keys: "3") { GuideScreen(counter: $0.counter) },
    Picture("guide/steps-120x40", keys: "4") { GuideScreen(counter: $0.counter) },
    Picture("guide/samples", keys: "6<enter><down*3>") { GuideScreen(counter: $0.counter) },
    Picture("guide/samples.en", keys: "6") { GuideScreen(counter: $0.counter) },
  ]
}
