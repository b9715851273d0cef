extension Canvas {
  /// Digits, capitals and signs, with the top left corner at `spot`.
  /// - Parameter height: of a capital, in pixels.
  /// - Parameter advance: from one sign to the next, in pixels; nil: what suits the height.
  mutating func letter(
    _ text: String,
    at spot: Spot,
    height: Double,
    advance: Double? = nil,
    _ colour: Colour = .ink,
    weight: Double = 0.11,
    opacity: Double = 1
  ) {
    let step = advance ?? height * 0.8
    for (place, sign) in text.enumerated() {
      let slant = Slant(
        Spot(spot.x + Double(place) * step, spot.y),
        width: height * 0.58,
        height: height
      )
      for stroke in Lettering.strokes(of: sign) {
        self.stroke(stroke.map(slant.place), thickness: height * weight, colour, opacity: opacity)
      }
    }
  }

  /// A line of signs that look like Chinese, with the top left corner at `spot`.
  /// - Parameter size: of a sign, in pixels; the next stands a tenth further.
  mutating func write(
    _ count: Int,
    at spot: Spot,
    size: Double,
    _ chance: inout Chance,
    _ colour: Colour = .ink,
    weight: Double = 0.085,
    spacing: Double = 1.1
  ) {
    for place in 0..<max(0, count) {
      let slant = Slant(
        Spot(spot.x + Double(place) * size * spacing, spot.y),
        width: size,
        height: size
      )
      sign(chance.below(Writing.count), slant, size * weight, colour)
    }
  }

  mutating func sign(
    _ number: Int,
    _ slant: Slant,
    _ thickness: Double,
    _ colour: Colour,
    opacity: Double = 1
  ) {
    for stroke in Writing.strokes(of: number) {
      self.stroke(stroke.map(slant.place), thickness: thickness, colour, opacity: opacity)
    }
  }

  /// A name written by hand: loops that run on, over `width` pixels, and a stroke beneath.
  mutating func sign(
    at spot: Spot,
    width: Double,
    height: Double,
    _ chance: inout Chance,
    _ colour: Colour = .pen
  ) {
    let (loops, steps) = (4 + chance.below(3), 16)
    var (points, rise) = ([Spot](), 0.45)
    for loop in 0..<loops {
      let next = loop == 0 ? 0.5 : chance.between(0.14, 0.4)
      let wide = chance.between(0.05, 0.11) * width
      for step in 0..<steps {
        let part = Double(step) / Double(steps)
        let swing = (rise + (next - rise) * part) * height
        let along = (Double(loop) + part) / Double(loops)
        let turn = 360 * part
        points.append(
          Spot(
            spot.x + width * 0.9 * along - wide * Turn.sine(turn + 20),
            spot.y + height * 0.5 - swing * Turn.cosine(turn) + height * 0.1 * along
          )
        )
      }
      rise = next
    }
    stroke(points, thickness: height * 0.055, colour)
    let bar = spot.y + chance.between(0.85, 1) * height
    stroke(
      [Spot(spot.x + width * 0.2, bar), Spot(spot.x + width * 0.95, bar - height * 0.22)],
      thickness: height * 0.045,
      colour
    )
  }
}
