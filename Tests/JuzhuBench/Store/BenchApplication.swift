import CaseFiles
import Casework
import TestSupport

/// The application of a person, as big as real ones are: about 1.3 KB of JSON.
struct BenchApplication {
  let person: BenchPerson

  /// A page that everybody attaches, with the SHA-256 of its bytes.
  struct Page {
    let material: String
    let digest: String

    var bytes: [UInt8] { Array("%PDF-1.4 \(material) of the benchmark".utf8) }

    static let all = [
      Page(
        material: "identity-card-front",
        digest: "bf9b1a54fb26e732c81d35d7c1e209890b5722f23e6f518c557b77e8aa66c9db"
      ),
      Page(
        material: "photo",
        digest: "8544d1b4ba03cb2fc6748603175a9fec1a95ac6e152aee14ec8eb9905887408c"
      ),
    ]
  }

  static let papers: EncodedDocuments = {
    var documents = Documents()
    for page in Page.all {
      guard let fingerprint = Fingerprint(hex: page.digest) else { continue }
      let attached = DocumentPage(
        fingerprint: fingerprint,
        kind: .pdf,
        size: page.bytes.count,
        name: "\(page.material).pdf",
        attachedAt: .sample
      )
      try? documents.attach(attached, to: MaterialID(page.material))
    }
    guard let encoded = try? EncodedDocuments(documents) else {
      preconditionFailure("papers can be encoded")
    }
    return encoded
  }()

  /// Tells the submission from every other one, in 16 digits without order as real ones are.
  var draft: String {
    let mixed = UInt64(person.serial + 1).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15).low
    let digits = String(mixed, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Submitted and booked.
  func made(_ number: ApplicationNumber) throws -> Application {
    let station = person.slot.station
    var application = Application(
      number: number,
      account: person.account,
      draft: draft,
      info: BasicInfo(
        name: person.name,
        initials: person.initials,
        identity: person.identity,
        mobile: try Mobile("138" + String(String(100_000_000 + person.serial).suffix(8))),
        agent: nil,
        ground: .dwelling,
        dwelling: .rented,
        registeredOn: CalendarDay(number: 20_000 + person.serial % 300) ?? .first,
        home: (SampleOffice.district, SampleOffice.street, "大学路\(person.serial % 900)号2单元501室"),
        station: station,
        community: SampleOffice.community,
        employer: nil
      ),
      documents: Self.papers.documents,
      at: .sample
    )
    try application.book(person.slot, at: .sample)
    return application
  }

  func message(about application: Application) -> Message? {
    Message(
      .submitted,
      about: application,
      day: person.slot.day,
      office: SampleOffice.office,
      at: .sample
    )
  }
}
