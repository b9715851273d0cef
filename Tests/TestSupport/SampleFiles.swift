/// Small files of every kind that is taken, and of some that are not.
public enum SampleFiles {
  /// 3 × 2 pixels, 8-bit grey.
  public static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x03, 0x00, 0x00, 0x00, 0x02, 0x08, 0x00, 0x00, 0x00,
    0x00, 0xB8, 0x1F, 0x39, 0xC6, 0x00, 0x00, 0x00, 0x10, 0x49, 0x44, 0x41, 0x54, 0x78,
    0x9C, 0x63, 0x48, 0x4C, 0x4A, 0x66, 0x48, 0x49, 0x4D, 0x03, 0x00, 0x09, 0x46, 0x02,
    0x56, 0x6A, 0xE0, 0xD1, 0x48, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
  ]

  /// A JPEG of one even grey that any decoder opens: progressive, of its first scan alone.
  /// - Parameters:
  ///   - note: stands in a comment, so that two files differ.
  ///   - length: bytes of filling behind the end, as cameras append them.
  public static func jpeg(
    note: String,
    width: UInt16 = 1040,
    height: UInt16 = 648,
    length: Int = 0
  ) -> [UInt8] {
    let comment = Array(note.utf8)
    var file: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8)
    file += [0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
    file += [0xFF, 0xFE] + big(UInt16(comment.count + 2)) + comment
    file += [0xFF, 0xDB, 0, 67, 0] + [UInt8](repeating: 1, count: 64)
    file += [0xFF, 0xC2, 0, 11, 8] + big(height) + big(width) + [1, 1, 0x11, 0]
    // The one code that is needed, a single 0: a block as grey as the one before.
    file += [0xFF, 0xC4, 0, 20, 0, 1] + [UInt8](repeating: 0, count: 16)
    file += [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0]
    let blocks = (Int(width) + 7) / 8 * ((Int(height) + 7) / 8)
    file += [UInt8](repeating: 0, count: blocks / 8) + [0xFF >> UInt8(blocks % 8), 0xFF, 0xD9]
    return file + [UInt8](repeating: 0, count: max(0, length - file.count))
  }

  /// One empty page of PDF, with the note in a comment.
  public static func pdf(note: String, trailer: String = "") -> [UInt8] {
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>",
    ]
    var text = "%PDF-1.4\n% \(note)\n"
    var table = "xref\n0 4\n0000000000 65535 f \n"
    for (place, object) in objects.enumerated() {
      let digits = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      text += "\(place + 1) 0 obj\n\(object)\nendobj\n"
    }
    table += "trailer\n<</Size 4/Root 1 0 R\(trailer)>>\n"
    return Array("\(text)\(table)startxref\n\(text.utf8.count)\n%%EOF\n".utf8)
  }

  /// Asks for a password before it can be read.
  public static let encryptedPDF = pdf(note: "locked", trailer: "/Encrypt 3 0 R")

  /// Begins like a JPEG and ends in the middle.
  public static let damagedJPEG = Array(jpeg(note: "damaged").prefix(40))

  private static func big(_ number: UInt16) -> [UInt8] {
    [UInt8(number >> 8), UInt8(number & 0xFF)]
  }
}
