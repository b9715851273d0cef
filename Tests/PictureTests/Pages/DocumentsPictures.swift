import Casework
import TestSupport
import TextUI

@testable import ApplicantScreens

extension Pictures {
  static let sample = [
    Picture("sample/lease") { SampleScreen(material: "lease", office: $0.office) },
    Picture("sample/lease.en") { SampleScreen(material: "lease", office: $0.office) },
    Picture("sample/next", keys: "<right>") {
      SampleScreen(material: "power-of-attorney", office: $0.office)
    },
    Picture("sample/scrolled.en", keys: "<end>") {
      SampleScreen(material: "power-of-attorney", office: $0.office)
    },
    Picture("sample/ascii", look: Look(ambiguousWidth: 2)) {
      SampleScreen(material: "student-card", office: $0.office)
    },
    Picture("sample/card") { SampleScreen(material: "identity-card-back", office: $0.office) },
    Picture("sample/student.en") { SampleScreen(material: "student-card", office: $0.office) },
    Picture("sample/wide-120x40") { SampleScreen(material: .photo, office: $0.office) },
  ]

  static let documents = [
    Picture("documents/mending") { try documents($0, $0.mendingDraft()) },
    Picture("documents/mending.en") { try documents($0, $0.mendingDraft()) },
    Picture("documents/locked", keys: "<down>a") { try documents($0, $0.mendingDraft()) },
    Picture("documents/empty") { try documents($0, $0.filledDraft()) },
    Picture("documents/empty.en") { try documents($0, $0.filledDraft()) },
    Picture("documents/missing", keys: "<s-tab><enter>") { try documents($0, $0.filledDraft()) },
    Picture("documents/missing.en", keys: "<s-tab><enter>") {
      try documents($0, $0.filledDraft())
    },
    Picture("documents/marked", keys: "<s-tab><enter><down><enter>") {
      try documents($0, $0.filledDraft())
    },
    Picture("documents/complete", keys: "<home><down*4>") { try documents($0, lease($0)) },
    Picture("documents/complete.en", keys: "<home><down*4>") { try documents($0, lease($0)) },
    Picture("documents/pages", keys: "<home><down*4><tab>+") { try documents($0, lease($0)) },
    Picture("documents/removing", keys: "<home><down*4><tab><delete>") {
      try documents($0, lease($0))
    },
    Picture("documents/removing.en", keys: "<home><down*4><tab><delete>") {
      try documents($0, lease($0))
    },
    Picture("documents/employment", keys: "<home><down*7>") { try documents($0, employed($0)) },
    Picture("documents/employment.en", keys: "<home><down*7>") { try documents($0, employed($0)) },
    Picture("documents/shared", keys: "<home><down*7>d") { try documents($0, employed($0)) },
    Picture("documents/agent", keys: "<home><down*10>") {
      try documents($0, employed($0, byAgent: true))
    },
    Picture("documents/agent.en", keys: "<home><down*10>") {
      try documents($0, employed($0, byAgent: true))
    },
    Picture("documents/unasked") { sample in
      var draft = try lease(sample)
      draft.answers.dwelling = .owned
      try sample.session.keep(draft)
      return documents(sample, draft)
    },
    Picture("documents/wide-140x40", keys: "<home><down*4>") { try documents($0, lease($0)) },
    Picture("documents/wide-120x40", keys: "<home><down*4>") { try documents($0, lease($0)) },
    Picture("documents/wide-120x40.en", keys: "<home><down*4>") { try documents($0, lease($0)) },
    Picture("documents/ascii", keys: "<home><down*4>", look: Look(ambiguousWidth: 2)) {
      try documents($0, employed($0))
    },
  ]

  static let fileChooser = [
    Picture("file-chooser/root") { try chooser($0) },
    Picture("file-chooser/folder", keys: "<down><enter>") { try chooser($0, lease($0)) },
    Picture("file-chooser/folder.en", keys: "<down><enter>") { try chooser($0, lease($0)) },
    Picture("file-chooser/filtered", keys: "<down><enter>zlht") { try chooser($0) },
    Picture("file-chooser/nothing-fits", keys: "<down><enter>zzz") { try chooser($0) },
    Picture("file-chooser/wrong-type", keys: "<enter><end><enter>", mayTruncate: true) {
      try chooser($0)
    },
    Picture("file-chooser/damaged.en", keys: "<enter>sunh<enter>") { try chooser($0) },
    Picture("file-chooser/typed-path", keys: "<tab><c-u>/etc<enter>") { try chooser($0) },
    Picture("file-chooser/staying", keys: "<down><enter><space>") { try chooser($0) },
    Picture("file-chooser/pulled-out") {
      $0.shelf.pull()
      return try chooser($0)
    },
    Picture("file-chooser/no-files") {
      FileChooserScreen(
        session: $0.session,
        counter: Counter(desk: $0.desk, shelf: SampleShelf([:]), slips: $0.slips),
        requirement: try requirement($0),
        draft: try $0.filledDraft()
      )
    },
  ]

  static func documents(_ sample: SampleKiosk, _ draft: Draft) -> DocumentsScreen {
    DocumentsScreen(session: sample.session, counter: sample.counter, draft: draft)
  }

  static func chooser(_ sample: SampleKiosk, _ draft: Draft? = nil) throws -> FileChooserScreen {
    FileChooserScreen(
      session: sample.session,
      counter: sample.counter,
      requirement: try requirement(sample),
      draft: try draft ?? sample.filledDraft()
    )
  }

  private static func requirement(_ sample: SampleKiosk) throws -> MaterialRequirement {
    let asked = sample.session.requirements(for: SamplePerson.meiMingqiang.answers)
    return asked.first { $0.material.id == "lease" } ?? asked[0]
  }

  /// A renting applicant's draft with everything, the lease in two pages.
  private static func lease(_ sample: SampleKiosk) throws -> Draft {
    var draft = try sample.completeDraft()
    let file = SampleFiles.jpeg(note: "lease 1", length: 1_240_000)
    try sample.session.attach(file, named: "租赁合同 首页.jpg", to: "lease", of: &draft)
    return draft
  }

  /// A working applicant's draft with the ID card.
  private static func employed(_ sample: SampleKiosk, byAgent: Bool = false) throws -> Draft {
    var draft = try sample.filledDraft {
      $0.ground = .employment
      $0.employer = "杭州某某科技有限公司"
      $0.isForAnother = byAgent
    }
    let file = SampleFiles.jpeg(note: "front", length: 342_000)
    try sample.session.attach(file, named: "身份证正面.jpg", to: .identityCardFront, of: &draft)
    return draft
  }
}
