/// What the terminal and the person looking ask of every page.
public struct Look: Sendable {
  /// The words a page is shown in.
  public var catalogue: Catalogue
  /// How many cells the terminal gives ─ ● ① and other characters of ambiguous width: 1 or 2.
  public var ambiguousWidth: Int
  /// Lines and markers in ASCII only, for terminals whose font or width table lacks the others.
  public var usesASCIILines: Bool
  /// What turns pixels into cells on this terminal; into ASCII where lines are.
  public var pictures: any PicturePainting
  /// The terminal shows colours and may: what needs a dark and a light one can be drawn.
  public var showsColours: Bool

  public init(
    catalogue: Catalogue = .chinese,
    ambiguousWidth: Int = 1,
    usesASCIILines: Bool = false,
    pictures: any PicturePainting = HalfBlocks(),
    showsColours: Bool = true
  ) {
    self.catalogue = catalogue
    self.ambiguousWidth = ambiguousWidth
    self.usesASCIILines = usesASCIILines || ambiguousWidth == 2
    let isPlain = self.usesASCIILines && !(pictures is Shades)
    self.pictures = isPlain ? Shades(isASCII: true, onLight: false) : pictures
    self.showsColours = showsColours
  }
}
