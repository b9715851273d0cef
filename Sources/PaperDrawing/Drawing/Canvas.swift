import Casework

/// A sheet that is being drawn on: pixels, and shapes with smooth edges.
///
/// Shapes are given in pixels and may reach over the edge. Loops go over plain memory, so that a
/// sheet is quickly drawn also where nothing is optimised.
struct Canvas {
  let width: Int
  let height: Int
  private var bytes: [UInt8]

  /// At least one pixel.
  init(width: Int, height: Int, _ paper: Colour) {
    self.width = max(1, width)
    self.height = max(1, height)
    let row = (0..<self.width).flatMap { _ in [paper.red, paper.green, paper.blue] }
    var rows: [UInt8] = []
    rows.reserveCapacity(row.count * self.height)
    for _ in 0..<self.height { rows.append(contentsOf: row) }
    bytes = rows
  }

  var pixels: PagePixels {
    guard let pixels = PagePixels(width: width, height: height, bytes: bytes) else {
      preconditionFailure("a sheet of \(width) × \(height) pixels")
    }
    return pixels
  }

  /// A line through the points, with round ends.
  mutating func stroke(
    _ points: [Spot],
    thickness: Double,
    _ colour: Colour,
    opacity: Double = 1
  ) {
    for (from, to) in zip(points, points.dropFirst()) {
      segment(from, to, max(0.35, thickness / 2), colour, opacity)
    }
  }

  private mutating func segment(
    _ from: Spot,
    _ to: Spot,
    _ radius: Double,
    _ colour: Colour,
    _ opacity: Double
  ) {
    let (across, down) = (to.x - from.x, to.y - from.y)
    let square = across * across + down * down
    let inverse = square > 0 ? 1 / square : 0
    let (reach, inner) = (radius + 0.5, max(0, radius - 0.5))
    let top = max(0, Int(min(from.y, to.y) - reach))
    let bottom = min(height - 1, Int(max(from.y, to.y) + reach))
    let (width, height) = (width, height)
    guard top <= bottom, top < height else { return }
    bytes.withUnsafeMutableBufferPointer { bytes in
      var y = top
      while y <= bottom {
        let fromY = Double(y) + 0.5 - from.y
        // Of a slanting line only the part near this row.
        var (near, far) = (0.0, 1.0)
        if down != 0 {
          let (one, other) = ((fromY - reach) / down, (fromY + reach) / down)
          near = min(1, max(0, min(one, other)))
          far = min(1, max(0, max(one, other)))
        }
        let (oneX, otherX) = (from.x + across * near, from.x + across * far)
        var x = max(0, Int(min(oneX, otherX) - reach))
        let last = min(width - 1, Int(max(oneX, otherX) + reach))
        while x <= last {
          let fromX = Double(x) + 0.5 - from.x
          let along = min(1, max(0, (fromX * across + fromY * down) * inverse))
          let (offX, offY) = (fromX - along * across, fromY - along * down)
          let distance = offX * offX + offY * offY
          if distance < reach * reach {
            let cover = distance <= inner * inner ? 1 : reach - distance.squareRoot()
            Self.blend(bytes, 3 * (y * width + x), colour, Int(min(1, cover) * opacity * 256))
          }
          x += 1
        }
        y += 1
      }
    }
  }

  /// Everything inside the outline, which crosses each row an even number of times.
  mutating func fill(_ outline: [Spot], _ colour: Colour, opacity: Double = 1) {
    let (top, bottom) = (outline.map(\.y).min() ?? 0, outline.map(\.y).max() ?? 0)
    let edges = Array(zip(outline, outline.dropFirst() + outline.prefix(1)))
    let (width, layers) = (width, 4)
    var cover = [Int](repeating: 0, count: width)
    for y in max(0, Int(top))..<max(max(0, Int(top)), min(height, Int(bottom) + 1)) {
      var (left, right) = (width, 0)
      for layer in 0..<layers {
        let line = Double(y) + (Double(layer) + 0.5) / Double(layers)
        let crossings =
          edges.compactMap { from, to -> Double? in
            guard (from.y <= line) != (to.y <= line) else { return nil }
            return from.x + (line - from.y) / (to.y - from.y) * (to.x - from.x)
          }.sorted()
        var pair = 0
        while pair + 1 < crossings.count {
          let start = max(0, crossings[pair])
          let end = min(Double(width), crossings[pair + 1])
          pair += 2
          guard start < end else { continue }
          left = min(left, Int(start))
          right = max(right, min(width, Int(end) + 1))
          Self.cover(&cover, from: start, to: end, weight: 256 / Double(layers))
        }
      }
      bytes.withUnsafeMutableBufferPointer { bytes in
        cover.withUnsafeMutableBufferPointer { cover in
          var x = left
          while x < right {
            Self.blend(bytes, 3 * (y * width + x), colour, Int(Double(cover[x]) * opacity))
            cover[x] = 0
            x += 1
          }
        }
      }
    }
  }

  private static func cover(
    _ cover: inout [Int],
    from start: Double,
    to end: Double,
    weight: Double
  ) {
    cover.withUnsafeMutableBufferPointer { cover in
      let (first, last) = (Int(start), min(cover.count - 1, Int(end)))
      guard first < last else {
        if first == last { cover[first] += Int((end - start) * weight) }
        return
      }
      cover[first] += Int((Double(first + 1) - start) * weight)
      cover[last] += Int((end - Double(last)) * weight)
      let whole = Int(weight)
      var x = first + 1
      while x < last {
        cover[x] += whole
        x += 1
      }
    }
  }

  /// A rectangle along whole pixels.
  mutating func fill(x: Double, y: Double, width: Double, height: Double, _ colour: Colour) {
    let columns = max(0, Int(x))..<max(max(0, Int(x)), min(self.width, Int(x + width)))
    let rows = max(0, Int(y))..<max(max(0, Int(y)), min(self.height, Int(y + height)))
    let (stride, start) = (self.width, columns.lowerBound)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for y in rows {
        var place = 3 * (y * stride + start)
        for _ in columns {
          bytes[place] = colour.red
          bytes[place + 1] = colour.green
          bytes[place + 2] = colour.blue
          place += 3
        }
      }
    }
  }

  /// Mixes the colour in, with a weight of 0…256.
  private static func blend(
    _ bytes: UnsafeMutableBufferPointer<UInt8>,
    _ place: Int,
    _ colour: Colour,
    _ weight: Int
  ) {
    let rest = 256 &- weight
    bytes[place] = UInt8(
      truncatingIfNeeded: (Int(bytes[place]) &* rest &+ Int(colour.red) &* weight) >> 8
    )
    bytes[place &+ 1] = UInt8(
      truncatingIfNeeded: (Int(bytes[place &+ 1]) &* rest &+ Int(colour.green) &* weight) >> 8
    )
    bytes[place &+ 2] = UInt8(
      truncatingIfNeeded: (Int(bytes[place &+ 2]) &* rest &+ Int(colour.blue) &* weight) >> 8
    )
  }
}
