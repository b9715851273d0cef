import CaseFiles
import Casework

/// What applicants attach: one made-up page for each material, which all of them share, so that a
/// big store needs no millions of files.
struct MadeUpPapers {
  /// What decides which materials are asked.
  struct Situation: Hashable {
    let ground: Ground
    let dwelling: DwellingKind
    let byAgent: Bool
    let underSixteen: Bool
  }

  private let office: Office
  private var pages: [MaterialID: (fingerprint: Fingerprint, size: Int)] = [:]
  private var papers: [Situation: EncodedDocuments] = [:]
  private var today: Moment

  /// Keeps a page for every material of the office in the store.
  init(_ office: Office, _ fingerprints: any Fingerprinting, in writer: BulkWriter) throws {
    self.office = office
    today = Moment(milliseconds: 0)
    for material in office.materials.materials {
      let pdf = DemoDocument(title: material.id.rawValue).pdf
      let fingerprint = try fingerprints.fingerprint(of: pdf)
      try writer.keepDocument(pdf, fingerprint)
      pages[material.id] = (fingerprint, pdf.count)
    }
  }

  /// From now on files are attached on this day, at this moment.
  mutating func begin(_ moment: Moment) {
    today = moment
    papers = [:]
  }

  /// Everything that is asked, and of alternatives the first.
  mutating func papers(for situation: Situation) throws -> EncodedDocuments {
    if let known = papers[situation] { return known }
    var documents = Documents()
    let requirements = office.materials.requirements(
      ground: situation.ground,
      dwelling: situation.dwelling,
      byAgent: situation.byAgent,
      underSixteen: situation.underSixteen
    )
    for requirement in requirements where requirement.substitute == .dataSharing {
      documents.share(requirement.material.id, true)
    }
    for material in requirements.missing(settled: documents.settled).compactMap(\.first) {
      guard let page = pages[material.id] else { continue }
      try documents.attach(
        DocumentPage(
          fingerprint: page.fingerprint,
          kind: .pdf,
          size: page.size,
          name: "\(material.title.zh).pdf",
          attachedAt: today
        ),
        to: material.id
      )
    }
    let encoded = try EncodedDocuments(documents)
    papers[situation] = encoded
    return encoded
  }
}
