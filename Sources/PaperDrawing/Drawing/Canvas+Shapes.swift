extension Canvas {
  mutating func ellipse(
    around centre: Spot,
    _ across: Double,
    _ down: Double,
    _ colour: Colour,
    opacity: Double = 1
  ) {
    fill(Spot.arc(around: centre, across, down, steps: 60), colour, opacity: opacity)
  }

  mutating func ring(
    around centre: Spot,
    _ across: Double,
    _ down: Double,
    thickness: Double,
    _ colour: Colour,
    opacity: Double = 1
  ) {
    let half = thickness / 2
    let outer = Spot.arc(around: centre, across + half, down + half, steps: 72)
    let inner = Spot.arc(around: centre, across - half, down - half, steps: 72)
    fill(outer + inner.reversed(), colour, opacity: opacity)
  }

  mutating func star(around centre: Spot, _ radius: Double, _ colour: Colour, opacity: Double = 1) {
    let outline = (0..<10).map { corner in
      let reach = corner.isMultiple(of: 2) ? radius : radius * 0.382
      return Spot(around: centre, reach, reach, degrees: -90 + 36 * Double(corner))
    }
    fill(outline, colour, opacity: opacity)
  }

  /// A stamp of an office: a ring, the star, its name around and a line beneath.
  mutating func seal(around centre: Spot, _ radius: Double, _ chance: inout Chance) {
    let opacity = 0.8
    ring(around: centre, radius, radius, thickness: radius * 0.06, .seal, opacity: opacity)
    star(around: centre, radius * 0.3, .seal, opacity: opacity)
    let (names, size) = (11, radius * 0.25)
    for place in 0..<names {
      let degrees = -210 + 240 * Double(place) / Double(names - 1)
      let slant = Slant(
        Spot(around: centre, radius * 0.78, radius * 0.78, degrees: degrees),
        width: size,
        height: size,
        degrees: degrees + 90
      )
      // The sign's own middle comes to the place.
      let corner = slant.place(Spot(-0.5, -0.5))
      let turned = Slant(corner, width: size, height: size, degrees: degrees + 90)
      sign(chance.below(Writing.count), turned, size * 0.1, .seal, opacity: opacity)
    }
    for place in 0..<5 {
      let x = centre.x + radius * (0.2 * Double(place) - 0.49)
      let slant = Slant(
        Spot(x, centre.y + radius * 0.44),
        width: radius * 0.17,
        height: radius * 0.17
      )
      sign(chance.below(Writing.count), slant, radius * 0.022, .seal, opacity: opacity)
    }
  }
}
