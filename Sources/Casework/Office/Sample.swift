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
  /// The same sheet with English words, of the same size; nil: there is only the Chinese one.
  public let englishDrawing: [String]?
  /// Every mark of the drawing, in order.
  public let marks: [Mark]

  public init(
    material: MaterialID,
    drawing: [String],
    englishDrawing: [String]? = nil,
    marks: [Mark]
  ) {
    self.material = material
    self.drawing = drawing
    self.englishDrawing = englishDrawing
    self.marks = marks
  }

  private enum CodingKeys: String, CodingKey {
    case material, drawing, marks
  }

  private struct Drawings: Codable {
    let zh: [String]
    let en: [String]?
  }

  /// The drawing is a list of rows, or `{"zh": rows, "en": rows}`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    material = try values.decode(MaterialID.self, forKey: .material)
    marks = try values.decode([Mark].self, forKey: .marks)
    if (try? values.nestedUnkeyedContainer(forKey: .drawing)) != nil {
      drawing = try values.decode([String].self, forKey: .drawing)
      englishDrawing = nil
    } else {
      let drawings = try values.decode(Drawings.self, forKey: .drawing)
      drawing = drawings.zh
      englishDrawing = drawings.en
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(material, forKey: .material)
    try values.encode(Drawings(zh: drawing, en: englishDrawing), forKey: .drawing)
    try values.encode(marks, forKey: .marks)
  }
}
