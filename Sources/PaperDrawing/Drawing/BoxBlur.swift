/// Spreads every point over its neighbours, twice, as a lens does that is out of focus.
struct BoxBlur {
  /// In pixels, at least 1.
  let radius: Int

  func apply(to bytes: inout [UInt8], width: Int, height: Int) {
    bytes.withUnsafeMutableBufferPointer { bytes in
      for _ in 0..<2 {
        for channel in 0..<3 {
          for y in 0..<height {
            spread(bytes, from: 3 * y * width + channel, step: 3, count: width)
          }
          for x in 0..<width {
            spread(bytes, from: 3 * x + channel, step: 3 * width, count: height)
          }
        }
      }
    }
  }

  /// Along one line: each becomes the mean of those around it; the ends count on outside.
  private func spread(
    _ bytes: UnsafeMutableBufferPointer<UInt8>,
    from start: Int,
    step: Int,
    count: Int
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { line in
      var place = 0
      while place < count {
        line[place] = bytes[start &+ place &* step]
        place &+= 1
      }
      let (last, window) = (count - 1, 2 * radius + 1)
      var sum = Int(line[0]) * radius
      for place in 0...radius { sum += Int(line[min(place, last)]) }
      place = 0
      while place < count {
        bytes[start &+ place &* step] = UInt8(truncatingIfNeeded: sum / window)
        sum =
          sum &+ Int(line[min(place &+ radius &+ 1, last)]) &- Int(line[max(place &- radius, 0)])
        place &+= 1
      }
    }
  }
}
