import Casework
import Testing

struct FileInspectionTests {
  @Test func `small whole files are recognised with their size`() throws {
    let png = try FileInspection(SmallFiles.png)
    let jpeg = try FileInspection(SmallFiles.jpeg)
    #expect(png.kind == .png && jpeg.kind == .jpeg)
    #expect(png.pixels == PixelSize(width: 3, height: 2))
    #expect(jpeg.pixels == png.pixels)
    for pdf in [SmallFiles.pdf(), SmallFiles.streamedPDF()] {
      let inspection = try FileInspection(pdf)
      #expect(inspection.kind == .pdf && inspection.pixels == nil)
    }
  }

  @Test(arguments: [SmallFiles.png, SmallFiles.jpeg])
  func `a picture cut off at any byte is refused`(_ file: [UInt8]) {
    for length in file.indices {
      #expect(throws: FileProblem.self, "cut to \(length)") {
        try FileInspection(Array(file.prefix(length)))
      }
    }
  }

  @Test func `a picture without its frame, scan or data is refused`() {
    let (png, jpeg) = (SmallFiles.png, SmallFiles.jpeg)
    let beforeFrame = jpeg.prefix(90)
    let frame = jpeg[90..<103]
    let afterFrame = jpeg.dropFirst(103)
    let lacking: [[UInt8]] = [
      Array([png.prefix(33), png.suffix(12)].joined()),
      Array([beforeFrame, afterFrame].joined()),
      Array([beforeFrame, frame, jpeg.suffix(2)].joined()),
      Array([beforeFrame, frame, frame, afterFrame].joined()),
    ]
    for file in lacking {
      #expect(throws: FileProblem.damaged) { try FileInspection(file) }
    }
  }

  @Test(arguments: [(0, 1), (1, 0), (30_001, 1), (8_001, 8_000)])
  func `a picture of no sane size has none`(_ width: Int, height: Int) {
    #expect(PixelSize(width: width, height: height) == nil)
    #expect(PixelSize(width: 8_000, height: 8_000) != nil)
  }

  @Test func `a flipped bit anywhere in a PNG is noticed`() {
    for index in SmallFiles.png.indices {
      for bit in 0..<8 {
        var file = SmallFiles.png
        file[index] ^= 1 << bit
        #expect(throws: FileProblem.self, "bit \(bit) of byte \(index)") {
          try FileInspection(file)
        }
      }
    }
  }

  @Test func `any change of two bytes ends in an answer, never in a trap`() {
    let files = [SmallFiles.jpeg, SmallFiles.png, SmallFiles.pdf(), SmallFiles.streamedPDF()]
    var refused = 0
    for file in files {
      for index in file.indices.dropLast() {
        for value: UInt8 in [0x00, 0x01, 0x7F, 0xD9, 0xFF] {
          var hostile = file
          hostile[index] = value
          hostile[index + 1] = 0xFF
          if (try? FileInspection(hostile)) == nil { refused += 1 }
        }
      }
    }
    #expect(refused > 400)
  }

  @Test(arguments: [
    ([], FileProblem.empty), ([0x4D, 0x5A], .unknownType), (Array("%PDF".utf8), .unknownType),
    (Array("GIF89a".utf8), .unknownType), (Array("%PDF-1.4\n".utf8), .damaged),
    ([0xFF, 0xD8, 0xFF, 0xD9], .damaged), (Array(" %PDF-1.4".utf8), .unknownType),
  ])
  func `other bytes are refused with their reason`(_ file: [UInt8], problem: FileProblem) {
    #expect(throws: problem) { try FileInspection(file) }
  }

  @Test func `a file above the limit is refused before it is looked at`() throws {
    let size = SmallFiles.png.count
    #expect(try FileInspection(SmallFiles.png, atMost: size).kind == .png)
    #expect(throws: FileProblem.tooLarge(bytes: size)) {
      try FileInspection(SmallFiles.png, atMost: size - 1)
    }
  }

  @Test(arguments: [
    SmallFiles.pdf(trailer: "/Encrypt 5 0 R"), SmallFiles.pdf(trailer: "/Encrypt<</V 1>>"),
    SmallFiles.pdf(trailer: "/EncryptMetadata true/Encrypt 5 0 R"),
    SmallFiles.streamedPDF(dictionary: "/Encrypt 5 0 R"),
  ])
  func `a PDF with a password is told apart`(_ file: [UInt8]) {
    #expect(throws: FileProblem.encryptedPDF) { try FileInspection(file) }
  }

  @Test func `a PDF that only mentions encryption is taken, a cut one is not`() throws {
    #expect(try FileInspection(SmallFiles.pdf(trailer: "/EncryptMetadata false")).kind == .pdf)
    let whole = SmallFiles.pdf()
    #expect(try FileInspection(whole + Array(repeating: 32, count: 900)).kind == .pdf)
    for length in 5..<whole.count - 1 {
      #expect(throws: FileProblem.damaged, "cut to \(length)") {
        try FileInspection(Array(whole.prefix(length)))
      }
    }
  }

  @Test(arguments: ["", "0", "-9", "9", "45", "150", "151", "99999999999999999999999999"])
  func `a PDF whose end points nowhere is damaged`(_ offset: String) {
    let start = "%PDF-1.4\n"
    let end = "startxref\n\(offset)\n%%EOF\n"
    let filling = String(repeating: "x", count: 150 - start.utf8.count - end.utf8.count)
    #expect(throws: FileProblem.damaged) { try FileInspection(Array((start + filling + end).utf8)) }
  }
}
