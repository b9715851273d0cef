/// What was seen of a page when it was attached.
public struct PageLook: Codable, Sendable, Hashable {
  /// Pixels across and down, as the page stands upright; a large one was brought to 16 million.
  public let width: Int
  public let height: Int
  public let findings: [PageFinding]
  /// Nearly the same for pictures that look the same.
  public let likeness: Likeness

  /// Looks at a page of a material.
  /// - Parameter fileSize: in bytes.
  init(_ page: PagePixels, of material: MaterialID, _ kind: FileKind, fileSize: Int) {
    width = page.width
    height = page.height
    let grey = GreyPicture(page, longestSide: Self.measured)
    likeness = Likeness(grey)
    var findings: [PageFinding] = []
    if material == .photo {
      findings += PhotoRules.findings(page, grey, fileSize: fileSize)
    } else if kind != .pdf, max(width, height) < Self.fewestPixels(of: material) {
      findings.append(.fewPixels)
    }
    if grey.sharpness.map({ $0 < Self.leastSharpness }) ?? false { findings.append(.blurred) }
    self.findings = findings
  }

  /// The longest side, in pixels, of what is measured: enough to read a page at.
  private static let measured = 1000

  /// Of a card the longer side at which its digits are legible; of a sheet (A4) that at which its
  /// small print is, about 90 dots an inch.
  private static func fewestPixels(of material: MaterialID) -> Int {
    switch material {
    case .identityCardFront, .identityCardBack: 500
    default: 1000
    }
  }

  /// Below it an edge takes four pixels and more of what is measured.
  private static let leastSharpness = 0.25
}
