/// A QR code with its quiet zone, black on white whatever the theme, to be photographed off the
/// screen.
///
/// Dark modules are the background of cells and light ones their ink: a font whose block does not
/// fill its cell leaves gaps, and gaps in black are what phones fail at.
public struct QRPicture: Sendable, Hashable {
  /// How a module becomes cells.
  public enum Scale: Sendable, Hashable {
    /// Two modules a cell, one above the other.
    case halves
    /// Two cells a module, side by side: no block characters at all.
    case pairs
  }

  public let modules: QRModules

  public init(_ modules: QRModules) { self.modules = modules }

  /// The light modules around a code, by its standard (ISO/IEC 18004).
  private static let quietZone = 4

  private static let dark = Ink.palette(16)
  private static let light = Ink.palette(231)

  /// The cells of the picture: 29 by 15 for version 1 in halves.
  public func size(_ scale: Scale) -> Size {
    let side = modules.side + 2 * Self.quietZone
    return switch scale {
    case .halves: Size(width: side, height: (side + 1) / 2)
    case .pairs: Size(width: 2 * side, height: side)
    }
  }

  /// The largest scale that fits into `room` and comes out right with the look; nil: none does.
  ///
  /// Without colours nobody knows which of the terminal's two is the dark one. Where blocks are of
  /// two cells, or not in the font, only whole cells are sure.
  public func scale(in room: Size, look: Look) -> Scale? {
    guard look.showsColours else { return nil }
    let scales: [Scale] = look.usesASCIILines ? [.pairs] : [.pairs, .halves]
    return scales.first { size($0).width <= room.width && size($0).height <= room.height }
  }

  public func draw(on frame: inout Frame, at point: Point, scale: Scale) {
    let size = size(scale)
    for y in 0..<size.height {
      for x in 0..<size.width {
        let place = Point(x: point.x + x, y: point.y + y)
        switch scale {
        case .halves: drawHalves(x, 2 * y, on: &frame, at: place)
        case .pairs:
          let paper = isDark(x / 2, y) ? Self.dark : Self.light
          frame.write(ShownText(verbatim: " "), at: place, style: Style(paper: paper))
        }
      }
    }
  }

  private func drawHalves(_ x: Int, _ y: Int, on frame: inout Frame, at place: Point) {
    let both = Style(ink: Self.light, paper: Self.dark)
    switch (isDark(x, y), isDark(x, y + 1)) {
    case (true, true): frame.write(ShownText(verbatim: " "), at: place, style: both)
    case (true, false): frame.write(ShownText(verbatim: "▄"), at: place, style: both)
    case (false, true): frame.write(ShownText(verbatim: "▀"), at: place, style: both)
    case (false, false):
      let style = Style(ink: Self.dark, paper: Self.light)
      frame.write(ShownText(verbatim: " "), at: place, style: style)
    }
  }

  /// With the quiet zone around.
  private func isDark(_ x: Int, _ y: Int) -> Bool {
    modules.isDark(x - Self.quietZone, y - Self.quietZone)
  }
}
