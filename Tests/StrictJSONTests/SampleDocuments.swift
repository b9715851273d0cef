import Casework
import TestSupport

/// The documents that the store keeps, one of every kind and an application in every status.
struct SampleDocuments {
  let applications: [Application]
  let accounts: [Account]
  let messages: [Message]
  let attempts: SignInAttempts
  let drafts: [Draft]

  init() throws {
    let kiosk = try SampleKiosk()
    var applications: [Application] = []
    for (place, status) in ApplicationStatus.allCases.enumerated() {
      let session = try kiosk.register(.somebody(place))
      let person = SamplePerson.somebody(place)
      applications.append(try kiosk.application(in: status, of: person, by: session))
    }
    self.applications = applications
    accounts = applications.compactMap { kiosk.store.account($0.account) }
    messages = applications.flatMap { kiosk.store.messages(to: $0.account) }
    attempts = try kiosk.attemptsAfterAWrongPassword()
    let draft = try kiosk.completeDraft(of: .somebody(50))
    var fresh = draft
    fresh.place = .basicInfo(.homeAddress)
    fresh.answers.homeAddress = "a/b \"居\" \\ \n\t\u{1}\u{7F}"
    drafts = [draft, fresh]
  }
}

extension SampleKiosk {
  fileprivate func attemptsAfterAWrongPassword() throws -> SignInAttempts {
    let name = SamplePerson.meiMingqiang.userName
    for _ in 0..<2 {
      let captcha = desk.captchaOfSum()
      guard case .sum(let one, let other) = captcha.task else { continue }
      let answer = "\(one + other)"
      _ = try? desk.signIn(name: name, password: "wrong", captcha: captcha, answer: answer)
    }
    return store.signInAttempts(of: try UserName(name))
  }
}
