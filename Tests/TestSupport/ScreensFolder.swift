import FoundationEssentials

/// The folder `screens/` of the repository: one text file for every picture.
public enum ScreensFolder {
  /// The repository's own folder, found from this file's place in it.
  public static let repository: String = {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  public static let path = repository + "/screens"

  /// The file's text; nil when there is none.
  public static func text(of picture: String) -> String? {
    try? String(contentsOfFile: "\(path)/\(picture).txt", encoding: .utf8)
  }

  /// README's text, which shows some of the pictures.
  public static func readme() throws -> String {
    try String(contentsOfFile: repository + "/README.md", encoding: .utf8)
  }

  /// The rows of the picture, as they are seen; nil when there is no such file.
  public static func rows(of picture: String) -> [String]? {
    guard let lines = text(of: picture)?.split(separator: "\n", omittingEmptySubsequences: false)
    else { return nil }
    // A page may have a line of ─ right across; the ruler is the last one, before the cursor.
    guard let cursor = lines.lastIndex(where: { $0.hasPrefix("cursor ") }), cursor > 0 else {
      return nil
    }
    return lines[..<(cursor - 1)].map(String.init)
  }

  /// Writes the file, and the folder for it.
  public static func write(_ text: String, of picture: String) throws {
    let file = "\(path)/\(picture).txt"
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(
      atPath: "/" + folder,
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  /// The names of all pictures that have a file: `basic-info/errors`.
  public static func pictures() throws -> Set<String> {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let files = try FileManager.default.subpathsOfDirectory(atPath: path)
    return Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
  }
}
