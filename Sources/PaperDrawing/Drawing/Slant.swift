/// Where a sign stands on the sheet, how large it is and how it is turned: its own box is one
/// wide and one high.
struct Slant {
  let origin: Spot
  private let right: Spot
  private let down: Spot

  init(_ origin: Spot, width: Double, height: Double, degrees: Double = 0) {
    self.origin = origin
    let (sine, cosine) = (Turn.sine(degrees), Turn.cosine(degrees))
    right = Spot(width * cosine, width * sine)
    down = Spot(-height * sine, height * cosine)
  }

  func place(_ spot: Spot) -> Spot {
    Spot(
      origin.x + spot.x * right.x + spot.y * down.x,
      origin.y + spot.x * right.y + spot.y * down.y
    )
  }
}
