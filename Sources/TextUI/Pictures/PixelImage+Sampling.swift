extension PixelImage {
  /// A block of the picture brought to another size: smaller by averaging all that falls into a
  /// pixel, so that thin strokes grow pale instead of breaking; larger by repeating.
  /// - Parameter part: lies in the picture.
  public func sampled(_ part: PixelRect, width newWidth: Int, height newHeight: Int) -> PixelImage {
    let columns = Self.edges(of: part.x, part.width, in: newWidth)
    let rows = Self.edges(of: part.y, part.height, in: newHeight)
    var sums = [UInt32](repeating: 0, count: 3 * newWidth)
    let sampled = [UInt8](unsafeUninitializedCapacity: 3 * newWidth * newHeight) { new, count in
      bytes.withUnsafeBufferPointer { old in
        for y in 0..<newHeight {
          let (top, bottom) = Self.span(rows, y)
          sums.withUnsafeMutableBufferPointer { sums in
            sums.update(repeating: 0)
            for row in top..<bottom { Self.add(old, at: 3 * row * width, columns, to: sums) }
          }
          for x in 0..<newWidth {
            let (left, right) = Self.span(columns, x)
            let pixels = UInt32((right - left) * (bottom - top))
            let place = 3 * (y * newWidth + x)
            for channel in 0..<3 {
              new[place + channel] = UInt8(
                truncatingIfNeeded: (sums[3 * x + channel] + pixels / 2) / pixels
              )
            }
          }
        }
      }
      count = 3 * newWidth * newHeight
    }
    return PixelImage(checkedWidth: newWidth, height: newHeight, bytes: sampled)
  }

  /// Adds one row of pixels to the sums of those that it falls into.
  @inline(__always)
  private static func add(
    _ old: UnsafeBufferPointer<UInt8>,
    at start: Int,
    _ columns: [Int],
    to sums: UnsafeMutableBufferPointer<UInt32>
  ) {
    columns.withUnsafeBufferPointer { columns in
      var sum = 0
      for x in 0..<columns.count - 1 {
        var red: UInt32 = 0
        var green: UInt32 = 0
        var blue: UInt32 = 0
        var place = start &+ 3 &* columns[x]
        let end = max(place &+ 3, start &+ 3 &* columns[x &+ 1])
        while place < end {
          red &+= UInt32(old[place])
          green &+= UInt32(old[place &+ 1])
          blue &+= UInt32(old[place &+ 2])
          place &+= 3
        }
        sums[sum] &+= red
        sums[sum &+ 1] &+= green
        sums[sum &+ 2] &+= blue
        sum &+= 3
      }
    }
  }

  /// Where each new pixel begins among the old ones, and behind the last where it ends.
  private static func edges(of start: Int, _ length: Int, in count: Int) -> [Int] {
    (0...count).map { start + $0 * length / count }
  }

  /// The old pixels that fall into a new one: at least one.
  private static func span(_ edges: [Int], _ place: Int) -> (Int, Int) {
    (edges[place], max(edges[place] + 1, edges[place + 1]))
  }
}
