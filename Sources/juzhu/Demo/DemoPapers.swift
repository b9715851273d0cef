import Casework
import PaperDrawing

/// What the people of the demonstration hand in. Cards bear the number of whoever they belong to;
/// everything else is drawn once and is everybody's.
struct DemoPapers {
  /// A file as it lay on somebody's stick.
  struct File {
    let name: String
    let bytes: [UInt8]
  }

  /// Legible, and a third of the bytes of a scan.
  private static let cardScale = 0.6
  private static let sheetScale = 0.6

  private let blankCard = IdentityCard(scale: cardScale).blank
  private var cards: [String: [UInt8]] = [:]
  let back = PNGFile(IdentityCard(scale: cardScale).back()).bytes
  let photo = PNGFile(PortraitPhoto().picture()).bytes
  let leaseFirst = PNGFile(LeasePage(.first, scale: sheetScale).page()).bytes
  let leaseSigned = PNGFile(LeasePage(.signed, scale: sheetScale).page()).bytes
  private let insurance = PNGFile(InsuranceCertificate(scale: sheetScale).page()).bytes
  private static let owner = DemoPerson("房主", "33010219650715005")

  /// The pages of one material, at least one.
  /// - Parameter agent: whoever hands the papers in for the person.
  mutating func pages(
    of material: Material,
    for person: DemoPerson,
    by agent: DemoPerson
  ) -> [File] {
    let title = material.title.zh
    switch material.id {
    case "identity-card-front":
      return [File(name: "\(title).png", bytes: card(of: person))]
    case "agent-identity-card":
      return [File(name: "\(title).png", bytes: card(of: agent))]
    case "owner-identity-card":
      return [File(name: "\(title).png", bytes: card(of: Self.owner))]
    case "identity-card-back": return [File(name: "\(title).png", bytes: back)]
    case "photo": return [File(name: "\(title).png", bytes: photo)]
    case "lease":
      return [
        File(name: "租赁合同 首页.png", bytes: leaseFirst),
        File(name: "租赁合同 签字页.png", bytes: leaseSigned),
      ]
    case "social-insurance": return [File(name: "\(title).png", bytes: insurance)]
    default:
      let document = DemoDocument(title: "\(person.number) \(material.id)")
      return [File(name: "\(title).pdf", bytes: document.pdf)]
    }
  }

  /// The front of somebody's card.
  mutating func card(of person: DemoPerson) -> [UInt8] {
    let number = person.identityNumber
    if let known = cards[number] { return known }
    let card = PNGFile(blankCard.front(number: number)).bytes
    cards[number] = card
    return card
  }
}
