/// Which part of a picture is looked at and how large: turned, magnified, moved about.
///
/// A cell counts as twice as high as it is wide.
public struct PictureView: Sendable, Hashable {
  /// The picture's size in pixels before it is turned.
  private var picture = Size(width: 1, height: 1)
  /// The cells there are for it.
  private var room = Size(width: 1, height: 1)
  /// Quarters clockwise, 0…3.
  public private(set) var turns = 0
  /// How much larger than when it is whole; at least 1.
  public private(set) var magnification = 1.0
  /// What lies in the middle of the room, in pixels of the turned picture.
  private var centreX = 0.5
  private var centreY = 0.5

  public init() {}

  /// Whether the whole picture is seen.
  public var isWhole: Bool { part.width >= turned.width && part.height >= turned.height }

  /// The picture's size as it is turned.
  private var turned: Size {
    turns & 1 == 0 ? picture : Size(width: picture.height, height: picture.width)
  }

  /// Cells across for a pixel when the picture is whole.
  private var scaleOfWhole: Double {
    min(
      Double(room.width) / Double(turned.width),
      2 * Double(room.height) / Double(turned.height)
    )
  }

  private var scale: Double { scaleOfWhole * magnification }

  /// The block of the turned picture that is seen.
  public var part: PixelRect {
    let width = min(Double(turned.width), max(1, Double(room.width) / scale))
    let height = min(Double(turned.height), max(1, 2 * Double(room.height) / scale))
    let x = min(max(0, centreX - width / 2), Double(turned.width) - width)
    let y = min(max(0, centreY - height / 2), Double(turned.height) - height)
    return PixelRect(
      x: min(Int(x), turned.width - max(1, Int(width.rounded()))),
      y: min(Int(y), turned.height - max(1, Int(height.rounded()))),
      width: max(1, Int(width.rounded())),
      height: max(1, Int(height.rounded()))
    )
  }

  /// The same block in the picture as it is kept.
  var partBeforeTurning: PixelRect {
    part.unturned(quarters: turns, of: (picture.width, picture.height))
  }

  /// The cells that it takes, at most the room's.
  public var cells: Size {
    let part = part
    return Size(
      width: min(room.width, max(1, Int((Double(part.width) * scale).rounded()))),
      height: min(room.height, max(1, Int((Double(part.height) * scale / 2).rounded())))
    )
  }

  /// Gives it another picture, which is seen whole and as it is.
  public mutating func show(width: Int, height: Int) {
    self = PictureView(room: room)
    picture = Size(width: max(1, width), height: max(1, height))
    seeWhole()
  }

  private init(room: Size) { self.room = room }

  /// Gives it other cells; what is in the middle stays there.
  public mutating func fit(_ room: Size) {
    self.room = Size(width: max(1, room.width), height: max(1, room.height))
    magnify(to: magnification)
  }

  public mutating func seeWhole() {
    magnification = 1
    (centreX, centreY) = (Double(turned.width) / 2, Double(turned.height) / 2)
  }

  /// As wide as the room, from the top of what is seen.
  public mutating func seeWidth() {
    let top = Double(part.y)
    magnify(to: Double(room.width) / Double(turned.width) / scaleOfWhole)
    (centreX, centreY) = (Double(turned.width) / 2, top + Double(part.height) / 2)
    settle()
  }

  /// - Parameter point: the cell of the room that stays where it is; nil: the middle.
  public mutating func zoom(by factor: Double, around point: Point? = nil) {
    let before = scale
    guard let point else { return magnify(to: magnification * factor) }
    settle()
    let offset = (
      x: Double(point.x) + 0.5 - Double(room.width) / 2,
      y: 2 * (Double(point.y) + 0.5 - Double(room.height) / 2)
    )
    magnify(to: magnification * factor)
    centreX += offset.x / before - offset.x / scale
    centreY += offset.y / before - offset.y / scale
    settle()
  }

  /// Moves what is seen by so many cells to the right and down.
  public mutating func pan(columns: Int, rows: Int) {
    settle()
    centreX += Double(columns) / scale
    centreY += 2 * Double(rows) / scale
    settle()
  }

  /// Moves by a part of the room: 0.5 is half of it.
  public mutating func pan(byRooms x: Double, _ y: Double) {
    pan(
      columns: Int((x * Double(room.width)).rounded()),
      rows: Int((y * Double(room.height)).rounded())
    )
  }

  /// Turns clockwise, and shows the whole again.
  public mutating func turn(quarters: Int) {
    turns = (turns + quarters) & 3
    seeWhole()
  }

  /// At most to one pixel a cell across, or four times where the picture is small.
  private mutating func magnify(to wanted: Double) {
    magnification = max(1, min(wanted, max(4, 1 / scaleOfWhole)))
    settle()
  }

  /// Keeps the middle where the room lies on the picture.
  private mutating func settle() {
    let width = min(Double(turned.width), Double(room.width) / scale)
    let height = min(Double(turned.height), 2 * Double(room.height) / scale)
    centreX = min(max(width / 2, centreX), Double(turned.width) - width / 2)
    centreY = min(max(height / 2, centreY), Double(turned.height) - height / 2)
  }
}

extension PixelImage {
  /// What the view sees of it, in cells.
  public func cells(seen view: PictureView, by painter: any PicturePainting) -> CellPicture? {
    let cells = view.cells
    let wanted = Size(
      width: cells.width * painter.pixelsPerCell.width,
      height: cells.height * painter.pixelsPerCell.height
    )
    let isSideways = view.turns & 1 == 1
    let sampled = sampled(
      view.partBeforeTurning,
      width: isSideways ? wanted.height : wanted.width,
      height: isSideways ? wanted.width : wanted.height
    )
    return painter.paint(sampled.turned(quarters: view.turns), in: cells)
  }
}
