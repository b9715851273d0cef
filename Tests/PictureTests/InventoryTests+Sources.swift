import FoundationEssentials
import TestSupport

extension InventoryTests {
  private static let folder = ScreensFolder.repository + "/Tests/PictureTests"

  static func source(_ file: String) -> String? {
    try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
  }

  /// The names of all `static let x = [Picture(…` in the folder `Pages`.
  static func tables() throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/Pages")
    return files.flatMap { file in
      let lines = (source("Pages/" + file) ?? "").split(separator: "\n")
      let isExtended = lines.contains { $0.hasPrefix("extension Pictures") }
      return lines.filter { isExtended && $0.hasPrefix("  static let ") }.compactMap { line in
        line.dropFirst(13).split { " :".contains($0) }.first.map(String.init)
      }
    }
  }
}
