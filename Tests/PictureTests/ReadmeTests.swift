import TestSupport
import Testing

@Suite("README")
struct ReadmeTests {
  /// The pictures that README shows: the file each names, and the rows that stand there.
  private static func shown() throws -> [(file: String, rows: [String])] {
    let lines = try ScreensFolder.readme().split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).map(String.init)
    return lines.indices.compactMap { index in
      guard lines[index].hasPrefix("<!-- screens/"), lines[index].hasSuffix(".txt -->") else {
        return nil
      }
      let file = lines[index].dropFirst("<!-- screens/".count).dropLast(".txt -->".count)
      let rows = lines[(index + 2)...].prefix { $0 != "```" }
      return (String(file), Array(rows))
    }
  }

  @Test func `every picture in it is the one in screens`() throws {
    let shown = try Self.shown()
    #expect(shown.count >= 4)
    for picture in shown {
      #expect(picture.rows == ScreensFolder.rows(of: picture.file), "\(picture.file)")
    }
  }
}
