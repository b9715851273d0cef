import TestSupport

@testable import ApplicantScreens

extension Pictures {
  static let signIn = [
    Picture("sign-in/empty") { SignInScreen(counter: $0.counter) },
    Picture("sign-in/empty.en") { SignInScreen(counter: $0.counter) },
    Picture("sign-in/why", keys: "<enter>") { WelcomeScreen(counter: $0.counter) },
    Picture("sign-in/sum", keys: "meimq1988<tab>geheim<f6>") {
      SignInScreen(counter: $0.counter)
    },
    Picture("sign-in/sum.en", keys: "<f6>") { SignInScreen(counter: $0.counter) },
    Picture("sign-in/missing", keys: "meimq1988<enter*2><tab><enter>") {
      SignInScreen(counter: $0.counter)
    },
    Picture("sign-in/wrong", keys: "meimq1988<tab>geheim12<tab>ABCDE<enter>") {
      SignInScreen(counter: $0.counter)
    },
    Picture("sign-in/wrong.en", keys: "meimq1988<tab>geheim12<tab>ABCDE<enter>") {
      SignInScreen(counter: $0.counter)
    },
  ]
}
