extension GreyPicture {
  /// One over the pixels that the page's clearest edges take from dark to light: 1 for edges as
  /// sharp as can be. nil where there is too little on the page to tell.
  ///
  /// Of the two directions the worse one counts: a shaken camera blurs along one of them only.
  var sharpness: Double? {
    light.withUnsafeBufferPointer { light in
      let rows = stride(from: 0, to: height, by: max(1, height / Self.lines)).map { row in
        Line(start: row * width, step: 1, count: width)
      }
      let columns = stride(from: 0, to: width, by: max(1, width / Self.lines)).map { column in
        Line(start: column, step: width, count: height)
      }
      guard let across = Self.sharpness(along: rows, of: light),
        let down = Self.sharpness(along: columns, of: light)
      else { return nil }
      return min(across, down)
    }
  }

  /// So many rows and columns are looked at.
  private static let lines = 240
  /// An edge is looked for within so many pixels to both sides.
  private static let reach = 8
  /// From dark to light within that reach; fainter ones may be noise.
  private static let leastContrast = 48
  /// Fewer edges tell nothing.
  private static let leastEdges = 60

  /// A row or a column of pixels.
  private struct Line {
    let start: Int
    let step: Int
    let count: Int
  }

  /// The median over the edges. An edge is where the light changes most within reach.
  private static func sharpness(
    along lines: [Line],
    of light: UnsafeBufferPointer<UInt8>
  ) -> Double? {
    // By steepness over contrast, in 64ths.
    var counts = [Int](repeating: 0, count: 65)
    for line in lines {
      var place = reach
      while place < line.count - reach {
        guard let edge = edge(around: place, line, light) else {
          place += reach
          continue
        }
        counts[min(64, 64 * edge.steepness / edge.contrast)] += 1
        place = edge.place + reach
      }
    }
    let total = counts.reduce(0, +)
    guard total >= leastEdges else { return nil }
    var passed = 0
    for (sharpness, count) in counts.enumerated() {
      passed += count
      if 2 * passed >= total { return Double(sharpness) / 64 }
    }
    return nil
  }

  /// The steepest place from here to `reach` pixels on, if the light changes enough around it.
  private static func edge(
    around start: Int,
    _ line: Line,
    _ light: UnsafeBufferPointer<UInt8>
  ) -> (place: Int, steepness: Int, contrast: Int)? {
    var steepest = (place: start, change: 0)
    for place in start..<min(start + reach, line.count - reach) {
      let here = Int(light[line.start + place * line.step])
      let next = Int(light[line.start + (place + 1) * line.step])
      if abs(next - here) > steepest.change { steepest = (place, abs(next - here)) }
    }
    guard steepest.change > 0 else { return nil }
    var darkest = 255
    var lightest = 0
    for place in steepest.place - reach + 1...steepest.place + reach {
      let value = Int(light[line.start + place * line.step])
      darkest = min(darkest, value)
      lightest = max(lightest, value)
    }
    let contrast = lightest - darkest
    return contrast < leastContrast ? nil : (steepest.place, steepest.change, contrast)
  }
}
