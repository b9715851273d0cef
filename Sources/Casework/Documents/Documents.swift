/// The papers attached to an application, by material and in the applicant's order.
public struct Documents: Codable, Sendable, Hashable {
  private var pages: [String: [DocumentPage]] = [:]
  /// Materials that the office checks in other offices' data instead (数据共享核验).
  private var shared: Set<String> = []

  public init() {}

  /// The most pages one material takes.
  public static let mostPages = 10

  public func pages(of material: MaterialID) -> [DocumentPage] {
    pages[material.rawValue] ?? []
  }

  public func isShared(_ material: MaterialID) -> Bool { shared.contains(material.rawValue) }

  /// The materials that have a page or are checked by shared data.
  public var settled: Set<MaterialID> {
    Set((Array(pages.filter { !$0.value.isEmpty }.keys) + shared).map { MaterialID($0) })
  }

  /// Every attached file once.
  public var fingerprints: Set<Fingerprint> {
    Set(pages.values.joined().map(\.fingerprint))
  }

  /// Every page, those of one material in their order.
  public var allPages: [DocumentPage] { pages.sorted { $0.key < $1.key }.flatMap(\.value) }

  /// Where else a page that looks the same lies: its material and its place there, from 0.
  public func double(of page: DocumentPage) -> (material: MaterialID, place: Int)? {
    guard let likeness = page.look?.likeness else { return nil }
    for (material, attached) in pages.sorted(by: { $0.key < $1.key }) {
      let place = attached.firstIndex { other in
        other.fingerprint != page.fingerprint
          && other.look?.likeness.isClose(to: likeness) ?? false
      }
      if let place { return (MaterialID(material), place) }
    }
    return nil
  }

  /// Whether one side of the identity card is there and the other is still missing.
  public var lacksOtherSideOfCard: Bool {
    let sides = [MaterialID.identityCardFront, .identityCardBack].map { pages(of: $0).isEmpty }
    return sides[0] != sides[1]
  }

  /// Puts a page behind the material's others.
  /// - Throws: `Refusal.attachedAlready` naming the material that has the file, `.tooManyPages`.
  public mutating func attach(_ page: DocumentPage, to material: MaterialID) throws(Refusal) {
    for (other, attached) in pages.sorted(by: { $0.key < $1.key })
    where attached.contains(where: { $0.fingerprint == page.fingerprint }) {
      throw .attachedAlready(to: MaterialID(other))
    }
    guard pages(of: material).count < Self.mostPages else {
      throw .tooManyPages(limit: Self.mostPages)
    }
    pages[material.rawValue, default: []].append(page)
  }

  /// Takes a page out; nothing happens when there is none at the place.
  public mutating func remove(at place: Int, from material: MaterialID) {
    guard pages(of: material).indices.contains(place) else { return }
    pages[material.rawValue]?.remove(at: place)
  }

  /// Moves a page one place up (-1) or down (+1).
  public mutating func move(at place: Int, by step: Int, in material: MaterialID) {
    let count = pages(of: material).count
    guard (0..<count).contains(place), (0..<count).contains(place + step) else { return }
    pages[material.rawValue]?.swapAt(place, place + step)
  }

  public mutating func share(_ material: MaterialID, _ isShared: Bool) {
    if isShared {
      shared.insert(material.rawValue)
    } else {
      shared.remove(material.rawValue)
    }
  }

  /// Only what is asked for: pages of materials that the answers no longer call for are left out.
  public func limited(to requirements: [MaterialRequirement]) -> Documents {
    let asked = Set(requirements.map(\.material.id.rawValue))
    var copy = self
    copy.pages = pages.filter { asked.contains($0.key) && !$0.value.isEmpty }
    copy.shared = shared.intersection(asked)
    return copy
  }
}
