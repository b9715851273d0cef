import CaseFiles
import Casework
import TestSupport

/// The application of a person, as big as real ones are: about 1.3 KB of JSON.
struct BenchApplication {
  let person: BenchPerson

  /// The papers that everybody attaches.
  static let papers: EncodedDocuments = {
    var documents = Documents()
    for (place, material) in ["identity-card-front", "photo"].enumerated() {
      let hex = String(repeating: "0123456789abcde\(place)", count: 4)
      guard let fingerprint = Fingerprint(hex: hex) else { continue }
      let page = DocumentPage(
        fingerprint: fingerprint,
        kind: .pdf,
        size: 612,
        name: "\(material).pdf",
        attachedAt: .sample
      )
      try? documents.attach(page, to: MaterialID(material))
    }
    guard let encoded = try? EncodedDocuments(documents) else {
      preconditionFailure("papers can be encoded")
    }
    return encoded
  }()

  /// Submitted and booked.
  func made(_ number: ApplicationNumber) throws -> Application {
    let station = person.slot.station
    var application = Application(
      number: number,
      account: person.account,
      draft: String(String(UInt64(person.serial) | 1 << 63, radix: 16)),
      info: BasicInfo(
        name: person.name,
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
