/// A page in shades of grey, brought to a size at which it can be measured at once.
struct GreyPicture {
  let width: Int
  let height: Int
  /// Row by row: 0 black … 255 white.
  let light: [UInt8]

  /// - Parameter longestSide: in pixels; a smaller page stays as it is.
  init(_ page: PagePixels, longestSide: Int) {
    let longest = max(page.width, page.height)
    let width = longest <= longestSide ? page.width : max(1, page.width * longestSide / longest)
    let height = longest <= longestSide ? page.height : max(1, page.height * longestSide / longest)
    self.width = width
    self.height = height
    light = [UInt8](unsafeUninitializedCapacity: width * height) { new, count in
      page.bytes.withUnsafeBufferPointer { old in
        for y in 0..<height {
          let top = y * page.height / height
          let bottom = max(top + 1, (y + 1) * page.height / height)
          for x in 0..<width {
            let left = x * page.width / width
            let right = max(left + 1, (x + 1) * page.width / width)
            var sum = 0
            for row in top..<bottom {
              var place = 3 * (row * page.width + left)
              for _ in left..<right {
                // The eye's own weights for the three (ITU-R BT.601), in 256ths.
                sum &+= 77 &* Int(old[place]) &+ 150 &* Int(old[place &+ 1])
                sum &+= 29 &* Int(old[place &+ 2])
                place &+= 3
              }
            }
            new[y * width + x] = UInt8(sum / (256 * (right - left) * (bottom - top)))
          }
        }
      }
      count = width * height
    }
  }

  subscript(x: Int, y: Int) -> Int { Int(light[y * width + x]) }

  /// The mean of a block, 0…255.
  func mean(x: Range<Int>, y: Range<Int>) -> Double {
    var sum = 0
    for row in y { for column in x { sum += self[column, row] } }
    return Double(sum) / Double(max(1, x.count * y.count))
  }
}
