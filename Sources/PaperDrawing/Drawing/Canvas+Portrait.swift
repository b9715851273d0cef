extension Canvas {
  private static let skin = Colour(226, 192, 168)
  private static let shade = Colour(206, 170, 148)
  private static let hair = Colour(44, 40, 40)
  private static let coat = Colour(52, 66, 96)

  /// Head and shoulders of nobody, filling a box.
  mutating func portrait(x: Double, y: Double, width: Double, height: Double) {
    func at(_ right: Double, _ down: Double) -> Spot { Spot(x + right * width, y + down * height) }
    fill(
      [at(0.24, 0.46)]
        + Spot.arc(around: at(0.5, 0.33), 0.27 * width, 0.26 * height, from: 180, to: 360)
        + [at(0.76, 0.46)],
      Self.hair
    )
    let (left, right) = (at(0.26, 0.92), at(0.74, 0.92))
    let (across, down) = (0.26 * width, 0.14 * height)
    fill(
      [at(0, 1)] + Spot.arc(around: left, across, down, from: 180, to: 270, steps: 12)
        + Spot.arc(around: right, across, down, from: 270, to: 360, steps: 12) + [at(1, 1)],
      Self.coat
    )
    let neck = [at(0.39, 0.6), at(0.61, 0.6), at(0.64, 0.8), at(0.5, 0.9), at(0.36, 0.8)]
    fill(neck, Self.shade)
    for side in [-1.0, 1.0] {
      ellipse(around: at(0.5 + side * 0.24, 0.44), 0.035 * width, 0.055 * height, Self.shade)
      let collar = [at(0.5, 0.93), at(0.5 + side * 0.15, 0.78)]
      stroke(collar, thickness: 0.02 * height, .white)
    }
    ellipse(around: at(0.5, 0.43), 0.235 * width, 0.27 * height, Self.skin)
    fill(
      Spot.arc(around: at(0.5, 0.34), 0.25 * width, 0.2 * height, from: 180, to: 360)
        + Spot.arc(around: at(0.5, 0.36), 0.23 * width, 0.11 * height, from: 360, to: 180),
      Self.hair
    )
    for side in [-1.0, 1.0] {
      let middle = 0.5 + side * 0.095
      ellipse(around: at(middle, 0.42), 0.03 * width, 0.014 * height, Self.hair)
      let brow = [at(middle - 0.045, 0.378), at(middle + 0.045, 0.378)]
      stroke(brow, thickness: 0.012 * height, Self.hair)
    }
    let lips = Spot.arc(around: at(0.5, 0.57), 0.06 * width, 0.014 * height, from: 180, to: 0)
    stroke(lips, thickness: 0.011 * height, Colour(176, 96, 92))
    let nose = [at(0.5, 0.45), at(0.525, 0.51), at(0.495, 0.515)]
    stroke(nose, thickness: 0.008 * height, Colour(190, 150, 128))
  }
}
