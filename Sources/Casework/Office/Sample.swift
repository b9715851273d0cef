/// The marked sample of a material: its outline in cells, and what each mark means.
public struct Sample: Codable, Sendable {
  /// Widest drawing, in cells.
  public static let maxWidth = 46
  /// Tallest drawing, in rows.
  public static let maxHeight = 15

  /// A mark in the drawing (① … to fill in, 印 to stamp) and what it asks for.
  public struct Mark: Codable, Sendable, Hashable {
    /// One character: ① … or 印.
    public let sign: String
    /// What to fill in or stamp there.
    public let meaning: BilingualText

    public init(sign: String, meaning: BilingualText) {
      self.sign = sign
      self.meaning = meaning
    }
  }

  /// The material that is drawn.
  public let material: MaterialID
  /// Rows of equal width in cells (Han 2, borders and ① 1), at most 46 × 15.
  public let drawing: [String]
  /// Every mark of the drawing, in order.
  public let marks: [Mark]

  public init(material: MaterialID, drawing: [String], marks: [Mark]) {
    self.material = material
    self.drawing = drawing
    self.marks = marks
  }
}
