import FoundationEssentials

/// The program's own sources, for tests that read them.
public enum SourceTree {
  /// Every Swift file under `Sources/`, by path.
  public static let files: [SwiftFile] = {
    let root = ScreensFolder.repository + "/Sources"
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) else {
        return nil
      }
      return SwiftFile(path: path, text: text)
    }
  }()

  /// The files of one target.
  public static func files(of rooms: String...) -> [SwiftFile] {
    files.filter { rooms.contains($0.room) }
  }
}
