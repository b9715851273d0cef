import Casework
import Testing

@testable import OfficeData

struct SampleTests {
  /// Cells of a drawing's characters: Han, their punctuation and full-width forms take two.
  private func cells(_ row: String) -> Int {
    row.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x3000...0x303F, 0x3400...0x9FFF, 0xFF00...0xFF60: sum + 2
      default: sum + 1
      }
    }
  }

  @Test func `every material has a marked sample`() {
    for material in BuiltIn.materials.materials {
      #expect(BuiltIn.samples.sample(of: material.id) != nil, "\(material.id.rawValue)")
    }
  }

  @Test func `no two samples are of one material, and none of an unknown one`() {
    let drawn = BuiltIn.samples.all.map(\.material)
    #expect(Set(drawn) == Set(BuiltIn.materials.materials.map(\.id)))
    #expect(drawn.count == Set(drawn).count)
  }

  @Test(arguments: BuiltIn.samples.all.map(\.material), Self.languages)
  func `the rows of a drawing are equally wide and fit`(
    material: MaterialID,
    isEnglish: Bool
  ) throws {
    let rows = try drawing(of: material, isEnglish)
    #expect((1...Sample.maxHeight).contains(rows.count))
    #expect(Set(rows.map(cells)) == [Sample.maxWidth])
  }

  @Test(arguments: BuiltIn.samples.all.map(\.material), Self.languages)
  func `every mark stands once in its drawing and is explained twice`(
    material: MaterialID,
    isEnglish: Bool
  ) throws {
    let sample = try #require(BuiltIn.samples.sample(of: material))
    let drawn = try drawing(of: material, isEnglish).joined()
    for mark in sample.marks {
      #expect(drawn.count { String($0) == mark.sign } == 1, "\(material.rawValue) \(mark.sign)")
      #expect(!mark.meaning.zh.isEmpty && !mark.meaning.en.isEmpty)
    }
    let signs = drawn.filter { "①②③④⑤⑥⑦⑧⑨印".contains($0) }
    #expect(signs.count == sample.marks.count)
  }

  @Test(arguments: BuiltIn.samples.all.map(\.material))
  func `the English sheet has the Chinese one's size`(material: MaterialID) throws {
    #expect(try drawing(of: material, true).count == drawing(of: material, false).count)
  }

  @Test func `an office's file may still give rows in Chinese alone`() throws {
    let plain = #"{"material": "lease", "drawing": ["甲①"], "marks": []}"#
    let both = #"{"material": "photo", "drawing": {"zh": ["乙"], "en": ["B"]}, "marks": []}"#
    let file = Array("{\"samples\": [\(plain), \(both)]}".utf8)
    let samples = try OfficeFileReader.read(SamplesFile.self, from: file)
    #expect(samples.all.map(\.drawing) == [["甲①"], ["乙"]])
    #expect(samples.all.map(\.englishDrawing) == [nil, ["B"]])
  }

  @Test func `a sheet that is too high is refused in either language`() {
    let rows = Array(repeating: "\"x\"", count: Sample.maxHeight + 1).joined(separator: ",")
    for drawing in ["[\(rows)]", #"{"zh": [], "en": [\#(rows)]}"#] {
      let sample = #"{"material": "lease", "drawing": \#(drawing), "marks": []}"#
      #expect(throws: OfficeDataProblem.self) {
        try OfficeFileReader.read(SamplesFile.self, from: Array("{\"samples\": [\(sample)]}".utf8))
      }
    }
  }

  private static let languages = [false, true]

  private func drawing(of material: MaterialID, _ isEnglish: Bool) throws -> [String] {
    let sample = try #require(BuiltIn.samples.sample(of: material))
    return isEnglish ? try #require(sample.englishDrawing) : sample.drawing
  }
}
