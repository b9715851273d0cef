import Casework
import TestSupport
import TextUI
import Words

@testable import ApplicantScreens

/// A person before the whole kiosk: presses keys, lets time pass, sees the rows.
struct TerminalVisit {
  let sample: SampleKiosk
  var kiosk: Kiosk
  private(set) var lastRequest: TerminalRequest?

  init(_ sample: SampleKiosk? = nil, isLocked: Bool = true) throws {
    let sample = try sample ?? SampleKiosk()
    self.sample = sample
    kiosk = Kiosk(
      counter: sample.counter,
      look: Look(),
      isLocked: isLocked,
      words: Words.catalogue
    )
  }

  mutating func press(_ script: KeyScript) {
    for key in script.keys {
      _ = kiosk.frame(size: .smallest)
      lastRequest = kiosk.handle(key)
      _ = kiosk.settle()
    }
  }

  /// Signs 梅明强 in as a person does, reading the captcha.
  mutating func signIn() {
    press("2meimq1988<tab>qian-tang-8<tab>")
    answerCaptcha()
  }

  mutating func answerCaptcha() {
    guard let page = kiosk.pages.screens.last as? SignInScreen,
      case .letters(let letters) = page.captcha.task
    else { return }
    press(KeyScript(letters.map { Key.character($0) } + [.enter]))
  }

  mutating func wait(_ seconds: Int) {
    sample.world.wait(seconds: seconds)
    lastRequest = kiosk.tick()
  }

  var rows: [String] {
    var copy = kiosk
    return FrameText(copy.frame(size: .smallest)).rows
  }

  func shows(_ words: String) -> Bool { rows.contains { $0.contains(words) } }
}
