/// Signs that look like Chinese from afar and say nothing: strokes in the order and the places in
/// which characters have theirs.
enum Writing {
  /// One sign in a box that is one wide and one high; the same number gives the same sign.
  static func strokes(of sign: Int) -> [[Spot]] { repertoire[sign % repertoire.count] }

  /// So many different signs are enough for any sheet.
  static let count = 160

  private static let repertoire: [[[Spot]]] = (0..<count).map { number in
    var chance = Chance(seed: UInt64(number) &+ 77)
    var strokes: [[Spot]] = []
    switch chance.below(10) {
    case 0..<4:
      let cut = chance.between(0.34, 0.44)
      strokes += part(&chance, 0.02, 0.04, cut - 0.04, 0.96)
      strokes += part(&chance, cut + 0.04, 0.04, 0.98, 0.96)
    case 4..<7:
      let cut = chance.between(0.4, 0.56)
      strokes += part(&chance, 0.08, 0.02, 0.92, cut - 0.04)
      strokes += part(&chance, 0.04, cut + 0.04, 0.96, 0.98)
    case 7:
      strokes.append([Spot(0.1, 0.98), Spot(0.1, 0.06), Spot(0.9, 0.06), Spot(0.9, 0.96)])
      strokes += part(&chance, 0.24, 0.24, 0.76, 0.82)
    default:
      strokes += part(&chance, 0.06, 0.04, 0.94, 0.96)
      strokes.append([Spot(0.48, 0.42), Spot(0.32, 0.74), Spot(0.06, 0.96)])
      strokes.append([Spot(0.52, 0.42), Spot(0.7, 0.76), Spot(0.96, 0.95)])
    }
    return strokes
  }

  /// What fills a part of a sign.
  private static func part(
    _ chance: inout Chance,
    _ left: Double,
    _ top: Double,
    _ right: Double,
    _ bottom: Double
  ) -> [[Spot]] {
    let (width, height) = (right - left, bottom - top)
    func spot(_ x: Double, _ y: Double) -> Spot { Spot(left + x * width, top + y * height) }
    switch chance.below(5) {
    case 0:
      return [
        [spot(0.1, 1), spot(0.1, 0.06), spot(0.92, 0.04), spot(0.92, 1)],
        [spot(0.1, 0.5), spot(0.9, 0.48)], [spot(0.1, 0.94), spot(0.92, 0.94)],
      ]
    case 1:
      return [
        [spot(0.06, 0.2), spot(0.94, 0.16)], [spot(0.5, 0), spot(0.5, 0.62)],
        [spot(0.48, 0.34), spot(0.3, 0.7), spot(0, 0.96)],
        [spot(0.52, 0.34), spot(0.72, 0.7), spot(1, 0.94)],
      ]
    case 2:
      let bars = 2 + chance.below(2)
      return (0...bars).map { bar in
        let y = 0.06 + 0.88 * Double(bar) / Double(bars)
        let inset = bar == bars ? 0 : chance.between(0.02, 0.2)
        return [spot(inset, y), spot(1 - inset, y - 0.03)]
      } + [[spot(0.5, 0.06), spot(0.5, 0.94)]]
    case 3:
      return [
        [spot(0.56, 0), spot(0.34, 0.22), spot(0.02, 0.42)], [spot(0.2, 0.34), spot(0.96, 0.3)],
        [spot(0.58, 0.3), spot(0.58, 1)], [spot(0.14, 0.64), spot(0.96, 0.62)],
      ]
    default:
      return [
        [spot(0.3, 0), spot(0.44, 0.12)], [spot(0.04, 0.26), spot(0.96, 0.22)],
        [spot(0.24, 0.3), spot(0.24, 0.98)],
        [spot(0.24, 0.5), spot(0.86, 0.46), spot(0.82, 0.98), spot(0.62, 0.92)],
      ]
    }
  }
}
