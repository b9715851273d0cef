import TestSupport
import TextUI

@testable import ApplicantScreens

extension Pictures {
  static let register = [
    Picture("register/empty") { RegisterScreen(counter: $0.counter) },
    Picture("register/empty.en") { RegisterScreen(counter: $0.counter) },
    Picture("register/filled", keys: filled) { RegisterScreen(counter: $0.counter) },
    Picture("register/errors", keys: faulty) { RegisterScreen(counter: $0.counter) },
    Picture("register/errors.en", keys: faulty) { RegisterScreen(counter: $0.counter) },
    Picture("register/error-beside", keys: jumped) { RegisterScreen(counter: $0.counter) },
    Picture("register/error-beside.en", keys: jumped) { RegisterScreen(counter: $0.counter) },
    Picture("register/privacy", keys: "<f6>") { RegisterScreen(counter: $0.counter) },
    Picture("register/privacy.en", keys: "<f6>") { RegisterScreen(counter: $0.counter) },
  ]

  private static let filled: KeyScript =
    "zhangwei<tab>张伟<tab>360103199512319996<tab>139 0013 9001<tab>qian-tang<tab>qian-tang<tab><space>"
  private static let faulty: KeyScript =
    "zw<tab>张3<tab>330106198805090000<tab>139<tab>qian<tab>tang<tab><tab><tab><enter>"
  private static let jumped: KeyScript =
    "zw<tab>张3<tab>330106198805090000<tab>139<tab>qian<tab>tang<tab><tab><tab><enter><down*2><enter>"
}
