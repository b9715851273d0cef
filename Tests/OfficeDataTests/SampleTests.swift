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

  @Test(arguments: BuiltIn.samples.all.map(\.material))
  func `the rows of a drawing are equally wide and fit`(material: MaterialID) throws {
    let sample = try #require(BuiltIn.samples.sample(of: material))
    #expect(sample.drawing.count <= Sample.maxHeight)
    #expect(Set(sample.drawing.map(cells)) == [Sample.maxWidth])
  }

  @Test(arguments: BuiltIn.samples.all.map(\.material))
  func `every mark stands once in its drawing and is explained twice`(
    material: MaterialID
  ) throws {
    let sample = try #require(BuiltIn.samples.sample(of: material))
    let drawn = sample.drawing.joined()
    for mark in sample.marks {
      #expect(drawn.count { String($0) == mark.sign } == 1, "\(material.rawValue) \(mark.sign)")
      #expect(!mark.meaning.zh.isEmpty && !mark.meaning.en.isEmpty)
    }
    let signs = drawn.filter { "①②③④⑤⑥⑦⑧⑨印".contains($0) }
    #expect(signs.count == sample.marks.count)
  }
}
