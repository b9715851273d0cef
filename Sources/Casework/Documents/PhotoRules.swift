/// What can be told of a 本人证件照 without knowing a face (GA 461): its size and shape, its white
/// background, that it has no border.
enum PhotoRules {
  /// 26 × 32 mm at 350 dots an inch.
  static let width = 358
  static let height = 441

  static func findings(_ page: PagePixels, _ grey: GreyPicture, fileSize: Int) -> [PageFinding] {
    var findings: [PageFinding] = []
    let shape = Double(page.width * height) / Double(page.height * width)
    if !(0.97...1.03).contains(shape) { findings.append(.photoShape) }
    if page.width < width || page.height < height { findings.append(.photoPixels) }
    switch surroundings(of: grey) {
    case .white: break
    case .border: findings.append(.photoBorder)
    case .notWhite: findings.append(.photoBackground)
    }
    if !usualFileSizes.contains(fileSize) { findings.append(.photoFileSize) }
    return findings
  }

  /// In bytes: below, such a picture was compressed too far; above, it was never cut to size.
  private static let usualFileSizes = 8_000...2_000_000

  private enum Surroundings { case white, border, notWhite }

  /// The head stands in the middle: left and right of it, in the upper third, the background lies
  /// open. A band of another light along the very edge is a border.
  private static func surroundings(of grey: GreyPicture) -> Surroundings {
    let (width, height) = (grey.width, grey.height)
    guard width >= 40, height >= 40 else { return .white }
    let side = width / 10
    let edge = max(2, width / 50)
    let upper = height / 20..<height / 3
    let left = grey.mean(x: edge + 1..<side, y: upper)
    let right = grey.mean(x: width - side..<width - edge - 1, y: upper)
    let inner = min(left, right)
    let outer = [
      grey.mean(x: 0..<edge / 2 + 1, y: upper),
      grey.mean(x: width - edge / 2 - 1..<width, y: upper),
      grey.mean(x: 0..<width, y: 0..<edge / 2 + 1),
    ]
    let isFramed = outer.allSatisfy { abs($0 - inner) > borderContrast }
    if isFramed { return .border }
    return inner < leastWhite ? .notWhite : .white
  }

  private static let leastWhite = 215.0
  private static let borderContrast = 30.0
}
