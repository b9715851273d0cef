/// A PDF file made by hand, its cross-reference table right.
public struct MadePDF {
  /// Each a page's content.
  public var pages: [[UInt8]]
  /// What the content's stream says of itself, such as a filter.
  public var stream = ""
  public var mediaBox = "0 0 595 842"
  public var trailer = ""
  /// What else a page's resources hold.
  public var resources = ""
  /// Objects behind those of the pages, each whole.
  public var more: [[UInt8]] = []

  public init(_ pages: [String]) { self.pages = pages.map { Array($0.utf8) } }

  public init(content: [UInt8], stream: String) {
    pages = [content]
    self.stream = stream
  }

  public static func text(_ words: String) -> String { "BT /F1 24 Tf 60 700 Td (\(words)) Tj ET" }

  public var file: [UInt8] {
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
      Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>".utf8),
      Array("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".utf8),
    ]
    for (place, content) in pages.enumerated() {
      let page =
        "<< /Type /Page /Parent 2 0 R /MediaBox [\(mediaBox)] /Contents \(5 + 2 * place) 0 R"
        + " /Resources << /Font << /F1 3 0 R >> \(resources) >> >>"
      objects.append(Array(page.utf8))
      let start = Array("<< /Length \(content.count) \(stream) >>\nstream\n".utf8)
      objects.append(start + content + Array("\nendstream".utf8))
    }
    objects += more
    var file = Array("%PDF-1.4\n".utf8)
    var entries = "0000000000 65535 f \n"
    for (place, object) in objects.enumerated() {
      let offset = String(file.count)
      entries += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      file += Array("\(place + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let table =
      "xref\n0 \(objects.count + 1)\n\(entries)trailer\n<< /Size \(objects.count + 1)"
      + " /Root 1 0 R \(trailer) >>\nstartxref\n\(file.count)\n%%EOF\n"
    return file + Array(table.utf8)
  }
}
