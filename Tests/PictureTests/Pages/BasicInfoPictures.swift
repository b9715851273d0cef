import ApplicantScreens
import Casework
import TestSupport

extension Pictures {
  static let basicInfo = [
    Picture("basic-info/mending", of: mending),
    Picture("basic-info/mending.en", of: mending),
    Picture("basic-info/mending-unlocked", keys: "<f7>", of: mending),
    Picture("basic-info/empty", of: empty),
    Picture("basic-info/empty.en", of: empty),
    Picture("basic-info/filled", of: filled()),
    Picture("basic-info/filled.en", of: filled()),
    Picture("basic-info/filled-120x40", of: filled()),
    Picture("basic-info/typing", keys: "<tab><tab><backspace*18>3401", of: empty),
    Picture("basic-info/errors", keys: "<tab><tab><backspace>0<s-tab*4><enter>", of: empty),
    Picture("basic-info/errors.en", keys: "<tab><tab><backspace>0<s-tab*4><enter>", of: empty),
    Picture(
      "basic-info/error-beside-field",
      keys: "<tab><tab><backspace>0<s-tab*4><enter><enter>",
      of: empty
    ),
    Picture("basic-info/error-beside-field.en", keys: "<s-tab*2><enter><enter>", of: empty),
    Picture("basic-info/for-another", keys: "<space>", of: filled()),
    Picture("basic-info/for-another.en", keys: "<space>", of: filled()),
    Picture("basic-info/relations", keys: "<space><tab><enter>", of: filled()),
    Picture("basic-info/relations.en", keys: "<space><tab><enter>", of: filled()),
    Picture("basic-info/districts", keys: "xiacheng", of: filled(at: .homeDistrict)),
    Picture("basic-info/streets", keys: "xyjd", of: filled(at: .homeStreet)),
    Picture("basic-info/stations", keys: "<enter>", of: filled(at: .station)),
    Picture("basic-info/communities.en", keys: "<enter>", of: filled(at: .community)),
    Picture("basic-info/street-cleared", keys: "xihu<enter>", of: filled(at: .homeDistrict)),
    Picture("basic-info/districts-differ", keys: "xihu<enter>", of: filled(at: .stationDistrict)),
    Picture(
      "basic-info/not-half-a-year",
      keys: "<c-u>2026-09-30<tab>",
      of: filled(at: .registeredOn)
    ),
    Picture("basic-info/former-district-local", of: local),
    Picture("basic-info/applied-already", keys: "<enter><enter>") { kiosk in
      _ = try kiosk.submitted()
      return try page(kiosk, kiosk.filledDraft(), at: .employer)
    },
    Picture("basic-info/from-check", of: fromCheck),
  ]

  @Sendable private static func empty(_ kiosk: SampleKiosk) throws -> BasicInfoScreen {
    try page(kiosk, kiosk.newDraft(), at: .applicant)
  }

  @Sendable private static func mending(_ kiosk: SampleKiosk) throws -> BasicInfoScreen {
    BasicInfoScreen(
      session: kiosk.session,
      counter: kiosk.counter,
      draft: try kiosk.mendingDraft()
    )
  }

  @Sendable private static func fromCheck(_ kiosk: SampleKiosk) throws -> BasicInfoScreen {
    var draft = try kiosk.filledDraft()
    draft.place = .basicInfo(.homeAddress)
    return BasicInfoScreen(
      session: kiosk.session,
      counter: kiosk.counter,
      draft: draft,
      returnsToCheck: true
    )
  }

  /// 江干区 is no more, and whoever was registered there may be a local.
  @Sendable private static func local(_ kiosk: SampleKiosk) throws -> BasicInfoScreen {
    let draft = try kiosk.filledDraft { $0.identityNumber = "330104198805090001" }
    return try page(kiosk, draft, at: .applicant)
  }

  private static func filled(
    at field: AnswerField = .applicant
  ) -> @Sendable (SampleKiosk) throws -> BasicInfoScreen {
    { try page($0, $0.filledDraft(), at: field) }
  }

  private static func page(
    _ kiosk: SampleKiosk,
    _ draft: Draft,
    at field: AnswerField
  ) throws -> BasicInfoScreen {
    var draft = draft
    draft.place = .basicInfo(field)
    return BasicInfoScreen(session: kiosk.session, counter: kiosk.counter, draft: draft)
  }
}
