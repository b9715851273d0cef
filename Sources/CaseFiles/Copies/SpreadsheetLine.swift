/// One line of a CSV file for spreadsheets (RFC 4180): cells parted by commas, CR LF at the end.
enum SpreadsheetLine {
  /// Tells the spreadsheet that the file is UTF-8; without it Chinese becomes nonsense there.
  static let byteOrderMark = "\u{FEFF}"

  /// A cell that a spreadsheet would take for a formula gets an apostrophe before it, and so do
  /// digits too many for a number: of more than 15 it forgets the last ones.
  static func of(_ cells: [String]) -> String {
    cells.map { quoted(safe($0)) }.joined(separator: ",") + "\r\n"
  }

  private static func safe(_ cell: String) -> String {
    let bytes = cell.utf8
    guard let first = bytes.first(where: { $0 != UInt8(ascii: " ") }) else { return cell }
    let isFormula =
      "=+-@\t\r".utf8.contains(first) || cell.hasPrefix("＝")
      || cell.hasPrefix("＋") || cell.hasPrefix("－") || cell.hasPrefix("＠")
    let isLong = bytes.count > 15 && bytes.prefix(15).allSatisfy { (0x30...0x39).contains($0) }
    return isFormula || isLong ? "'\(cell)" : cell
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { ",\"\r\n\t ".utf8.contains($0) }) else { return cell }
    let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"\(doubled)\""
  }
}
