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
    findings += surroundings(of: grey)
    if !usualFileSizes.contains(fileSize) { findings.append(.photoFileSize) }
    return findings
  }

  /// In bytes: below, such a picture was compressed too far; above, it was never cut to size.
  private static let usualFileSizes = 8_000...2_000_000

  /// The head stands in the middle: left and right of it, in the upper third, the background lies
  /// open. A band of another light along the very edge is a border.
  private static func surroundings(of grey: GreyPicture) -> [PageFinding] {
    let (width, height) = (grey.width, grey.height)
    guard width >= 40, height >= 40 else { return [] }
    // A border is never so broad as to reach in here.
    let (near, far) = (width * 3 / 25, width * 4 / 25)
    let upper = height * 3 / 20..<height / 3
    let left = grey.mean(x: near..<far, y: upper)
    let right = grey.mean(x: width - far..<width - near, y: upper)
    let background = min(left, right)
    let edge = max(1, width / 100)
    let edges = [
      grey.mean(x: 0..<edge, y: upper), grey.mean(x: width - edge..<width, y: upper),
      grey.mean(x: 0..<width, y: 0..<edge),
    ]
    var findings: [PageFinding] = []
    if background < leastWhite { findings.append(.photoBackground) }
    if edges.allSatisfy({ abs($0 - background) > borderContrast }) {
      findings.append(.photoBorder)
    }
    return findings
  }

  private static let leastWhite = 215.0
  private static let borderContrast = 30.0
}
