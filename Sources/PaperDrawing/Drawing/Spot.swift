/// A place on a sheet in pixels: right and down from its top left corner.
struct Spot {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// A point of an ellipse, clockwise from the right.
  init(around centre: Spot, _ across: Double, _ down: Double, degrees: Double) {
    x = centre.x + across * Turn.cosine(degrees)
    y = centre.y + down * Turn.sine(degrees)
  }

  /// So many points of an arc, both ends among them.
  static func arc(
    around centre: Spot,
    _ across: Double,
    _ down: Double,
    from start: Double = 0,
    to end: Double = 360,
    steps: Int = 24
  ) -> [Spot] {
    (0...steps).map { step in
      let degrees = start + (end - start) * Double(step) / Double(steps)
      return Spot(around: centre, across, down, degrees: degrees)
    }
  }
}
