/// Rows of cells under headings, of which one row is chosen. Draws only the rows that are seen.
public struct Table: Sendable {
  /// One column.
  public struct Column: Sendable, Hashable {
    /// The heading.
    public var title: Phrase
    /// The cells it takes; nil: what the other columns leave, shared with others like it.
    public var width: Int?
    /// Numbers stand at the right.
    public var isTrailing: Bool

    /// A column of `width` cells, or of those that are left.
    public init(_ title: Phrase, width: Int? = nil, trailing: Bool = false) {
      self.title = title
      self.width = width
      isTrailing = trailing
    }
  }

  /// One row: a cell for each column; missing ones are blank.
  public struct Row: Sendable, Hashable {
    /// The cells from left to right.
    public var cells: [Phrase]
    /// How the row looks unless it is chosen.
    public var style: Style

    /// A row of words, in the language shown.
    public init(_ cells: [Phrase], style: Style = .plain) {
      self.cells = cells
      self.style = style
    }

    /// A row of names and numbers.
    public init(_ cells: [ShownText], style: Style = .plain) {
      self.init(cells.map { Phrase($0) }, style: style)
    }
  }

  /// What a key did.
  public enum Event: Sendable, Hashable {
    case ignored
    /// Another row is chosen, or the same was named again.
    case moved
    /// Enter, or a click on the row already chosen: its place.
    case activated(Int)
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// How many rows there are.
  public private(set) var count: Int
  /// Makes a row when it is seen.
  private var makeRow: @Sendable (Int) -> Row
  /// Whether the headings stand on the first row.
  public var showsHeadings = true
  /// What an empty table says.
  public var emptyWords: Phrase
  /// The place of the chosen row; 0 when there are none.
  public private(set) var selected = 0
  let part: Int

  /// - Parameter part: the `part` of the spots that clicks on rows carry; `item` is the row.
  public init(
    _ columns: [Column],
    rows: [Row] = [],
    selected: Int = 0,
    emptyWords: Phrase = "（没有记录）",
    part: Int = 0
  ) {
    self.columns = columns
    self.emptyWords = emptyWords
    self.part = part
    count = rows.count
    makeRow = { rows[$0] }
    select(selected)
  }

  /// All rows. The choice stays at its place, or at the last row when there are fewer now.
  public var rows: [Row] {
    get { (0..<count).map(makeRow) }
    set { fill(count: newValue.count) { newValue[$0] } }
  }

  /// Replaces all rows by ones that are made when they are seen: for lists too long to write out.
  /// - Parameter row: the row at a place of 0 to `count` − 1.
  public mutating func fill(count: Int, row: @escaping @Sendable (Int) -> Row) {
    self.count = count
    makeRow = row
    select(selected)
  }

  /// The row at a place of 0 to `count` − 1.
  func row(_ place: Int) -> Row { makeRow(place) }

  /// Chooses a row; the nearest there is.
  public mutating func select(_ row: Int) {
    selected = max(0, min(row, count - 1))
  }

  /// ↑↓ PgUp PgDn Home End and the wheel move, Enter and a click on the chosen row open it.
  @discardableResult
  public mutating func type(_ key: Key) -> Event {
    switch key {
    case .enter:
      return count == 0 ? .ignored : .activated(selected)
    case .press(let spot):
      guard spot.part == part, (0..<count).contains(spot.item) else { return .ignored }
      if spot.item == selected { return .activated(selected) }
      selected = spot.item
      return .moved
    default:
      guard let row = key.row(from: selected, count: count, notch: 3) else { return .ignored }
      selected = row
      return .moved
    }
  }
}
