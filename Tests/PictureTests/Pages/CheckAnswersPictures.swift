import ApplicantScreens
import Casework
import TestSupport

extension Pictures {
  static let checkAnswers = [
    Picture("check-answers/whole", of: whole),
    Picture("check-answers/whole.en", of: whole),
    Picture("check-answers/whole-120x40", of: whole),
    Picture("check-answers/number-chosen", keys: "<down*2>", of: whole),
    Picture("check-answers/end", keys: "<end>", of: whole),
    Picture("check-answers/end.en", keys: "<end>", of: whole),
    Picture("check-answers/materials-missing", keys: "<end><enter>", of: lacking),
    Picture("check-answers/materials-missing.en", keys: "<end><enter>", of: lacking),
    Picture("check-answers/materials-marked", keys: "<end><up>", of: lacking),
    Picture("check-answers/for-another") { kiosk in
      let draft = try kiosk.filledDraft(of: .abudureheti) {
        $0.isForAnother = true
        $0.relation = .parent
        $0.homeAddress = String(repeating: "望江东路三百五十六号金色家园小区", count: 5)
      }
      return CheckAnswersScreen(session: kiosk.session, counter: kiosk.counter, draft: draft)
    },
  ]

  @Sendable private static func whole(_ kiosk: SampleKiosk) throws -> CheckAnswersScreen {
    let draft = try kiosk.completeDraft()
    return CheckAnswersScreen(session: kiosk.session, counter: kiosk.counter, draft: draft)
  }

  @Sendable private static func lacking(_ kiosk: SampleKiosk) throws -> CheckAnswersScreen {
    let draft = try kiosk.filledDraft()
    return CheckAnswersScreen(session: kiosk.session, counter: kiosk.counter, draft: draft)
  }
}
