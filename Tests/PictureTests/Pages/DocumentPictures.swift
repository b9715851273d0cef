import Casework
import TestSupport
import TextUI

@testable import ApplicantScreens
@testable import StaffScreens

/// Documents as they are seen: in half blocks, which need no library, but for those that say so.
extension Pictures {
  static let document = [
    Picture("document/card-120x40", pages: SamplePages()) { try look($0, .cardFront) },
    Picture("document/card.en", pages: SamplePages()) { try look($0, .cardFront) },
    Picture("document/lease-120x40", pages: SamplePages()) { try look($0, .lease) },
    Picture("document/stamp-120x40", keys: "w<end>++", pages: SamplePages()) {
      try look($0, .lease)
    },
    Picture("document/photographed-120x40.en", keys: "w", pages: SamplePages()) {
      try look($0, .photographed)
    },
    Picture("document/beside-sample-140x40", pages: SamplePages()) { try look($0, .lease) },
    Picture("document/turned", keys: "r", pages: SamplePages()) { try look($0, .cardBack) },
    Picture("document/may-be-blurred", pages: SamplePages()) { try look($0, .blurredPage) },
    Picture("document/may-be-blurred.en", pages: SamplePages()) { try look($0, .blurredPage) },
    Picture(
      "document/without-colours",
      look: Look(pictures: Shades(isASCII: false, onLight: false)),
      pages: SamplePages()
    ) { try look($0, .cardFront) },
    Picture(
      "document/ascii",
      look: Look(ambiguousWidth: 2, pictures: Shades(isASCII: true, onLight: false)),
      pages: SamplePages()
    ) { try look($0, .cardFront) },
    Picture("document/opening", pages: SamplePages()) { try look($0, .endless) },
    Picture("document/opening.en", pages: SamplePages()) { try look($0, .endless) },
    Picture("document/died", pages: SamplePages()) { try look($0, .deadly) },
    Picture("document/too-costly.en", pages: SamplePages()) { try look($0, .costly) },
    Picture("document/nothing-installed") { try look($0, .cardFront) },
  ]

  static let filePreview = [
    Picture("file-chooser/preview", keys: "<down><enter>front", pages: SamplePages()) {
      try chooser(papers($0))
    },
    Picture("file-chooser/preview.en", keys: "<down><enter>front", pages: SamplePages()) {
      try chooser(papers($0))
    },
    Picture("file-chooser/preview-120x40", keys: "<down><enter>grey", pages: SamplePages()) {
      try chooser(papers($0))
    },
    Picture("file-chooser/examining", keys: "<down><enter>endless<enter>", pages: SamplePages()) {
      try chooser(papers($0))
    },
    Picture("file-chooser/examining.en", keys: "<down><enter>endless<enter>", pages: SamplePages())
    { try chooser(papers($0)) },
    Picture("file-chooser/not-taken", keys: "<down><enter>deadly<enter>", pages: SamplePages()) {
      try chooser(papers($0))
    },
    Picture("file-chooser/blurred", keys: "<down><enter>blurred<space>", pages: SamplePages()) {
      try chooser(papers($0))
    },
    Picture("file-chooser/blurred.en", keys: "<down><enter>blurred<space>", pages: SamplePages()) {
      try chooser(papers($0))
    },
    Picture("documents/blurred", keys: "<home><down*4><tab>", pages: SamplePages()) {
      try documents($0, draft($0, .blurredPage))
    },
  ]

  static let caseDocument = [
    Picture(desk: "case-document/card-120x40", pages: SamplePages(), of: seen()),
    Picture(desk: "case-document/card.en", pages: SamplePages(), of: seen()),
    Picture(desk: "case-document/judged", keys: "y", pages: SamplePages(), of: seen()),
    Picture(desk: "case-document/help", keys: "?", pages: SamplePages(), of: seen()),
    Picture(desk: "case-document/fault", keys: "x", pages: SamplePages(), of: seen()),
  ]

  /// The applicant before one page of the lease, attached as the chooser does it.
  static func look(_ sample: SampleKiosk, _ note: SamplePages.Note) throws -> DocumentScreen {
    let material = material(of: note)
    let draft = try draft(sample, note)
    return DocumentScreen(
      draft.documents,
      of: [material],
      opening: material,
      at: 0,
      session: sample.session
    )
  }

  /// A draft whose card or lease shows what the note says.
  static func draft(_ sample: SampleKiosk, _ note: SamplePages.Note) throws -> Draft {
    var draft = try sample.filledDraft()
    let file = try examined(note, sample)
    let material = material(of: note)
    try sample.session.attach(file, named: "IMG_20261120.jpg", to: material, of: &draft)
    return draft
  }

  private static func material(of note: SamplePages.Note) -> MaterialID {
    switch note {
    case .cardFront: .identityCardFront
    case .cardBack: .identityCardBack
    case .portrait, .greyPortrait: .photo
    case .lease, .photographed, .blurredPage, .endless, .deadly, .costly: "lease"
    }
  }

  /// What was examined; by its structure alone where nothing decodes it.
  private static func examined(
    _ note: SamplePages.Note,
    _ sample: SampleKiosk
  ) throws -> ExaminedFile {
    let bytes = SampleFiles.jpeg(note: note.rawValue, length: 1_310_000)
    let examination = try FileExamination(of: bytes, by: sample.session.surroundings.pages)
    let file = try? examination.advance(milliseconds: 0)
    return try file ?? ExaminedFile(byStructure: bytes)
  }

  /// A stick with a file for each note, before the folder with them.
  private static func papers(_ sample: SampleKiosk) -> SampleKiosk {
    for note in SamplePages.Note.allCases {
      sample.shelf.put(SampleFiles.jpeg(note: note.rawValue), at: "居住证材料/\(note.rawValue).jpg")
    }
    return sample
  }

  /// The reviewer before the ID card of a case.
  private static func seen() -> @Sendable (SampleDesk) throws -> [any Screen] {
    { desk in
      var draft = try desk.kiosk.completeDraft()
      draft.documents.remove(at: 0, from: .identityCardFront)
      let file = SampleFiles.jpeg(note: SamplePages.Note.cardFront.rawValue)
      let session = desk.kiosk.session
      try session.attach(file, named: "身份证正面.jpg", to: .identityCardFront, of: &draft)
      let number = try session.submit(draft).number
      _ = try session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
      let queue = try QueueScreen(session: desk.reviewer)
      let page = try CaseScreen(session: desk.reviewer, number: number, queue: queue)
      let pages: [any Screen] = [queue, page]
      let viewer = CaseDocumentScreen(of: page, opening: .identityCardFront)
      return pages + (viewer.map { [$0] } ?? [])
    }
  }
}
