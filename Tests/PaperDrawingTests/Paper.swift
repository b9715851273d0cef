import Casework
import PaperDrawing

/// Every paper there is, small enough to be drawn in no time.
enum Paper: CaseIterable {
  case front, back, leaseFirst, leaseSigned, insurance, photo, photograph

  func drawn(scale: Double = 0.25, seed: UInt64 = 1) -> PagePixels {
    let card = IdentityCard(scale: scale, seed: seed)
    switch self {
    case .front: return card.front(number: "340122198805099975")
    case .back: return card.back()
    case .leaseFirst: return LeasePage(.first, scale: scale, seed: seed).page()
    case .leaseSigned: return LeasePage(.signed, scale: scale, seed: seed).page()
    case .insurance: return InsuranceCertificate(scale: scale, seed: seed).page()
    case .photo: return PortraitPhoto(scale: scale).picture()
    case .photograph:
      var photograph = Photograph(of: Paper.leaseSigned.drawn(scale: scale, seed: seed))
      (photograph.width, photograph.height, photograph.seed) = (240, 320, seed)
      return photograph.taken()
    }
  }
}

extension PagePixels {
  /// Red, green and blue of a pixel.
  func colour(_ x: Int, _ y: Int) -> [UInt8] {
    let place = 3 * (y * width + x)
    return Array(bytes[place..<place + 3])
  }

  /// How much neighbours in a row differ at most, by their green.
  var steepest: Int {
    (0..<height).reduce(0) { steepest, y in
      (1..<width).reduce(steepest) { steepest, x in
        let place = 3 * (y * width + x) + 1
        return max(steepest, abs(Int(bytes[place]) - Int(bytes[place - 3])))
      }
    }
  }

  /// The columns that have something dark on these rows.
  func darkColumns(rows: Range<Int>) -> [Int] {
    (0..<width).filter { x in rows.contains { y in colour(x, y).allSatisfy { $0 < 90 } } }
  }
}
