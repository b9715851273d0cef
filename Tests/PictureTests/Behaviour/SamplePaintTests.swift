import Casework
import TestSupport
import Testing
import TextUI

@testable import ApplicantScreens

@Suite struct SamplePaintTests {
  private static let sheets: [(sample: Sample, rows: [String])] =
    SampleOffice.office.samples.all.flatMap { sample in
      [(sample, sample.drawing), (sample, sample.englishDrawing ?? [])]
    }

  @Test(arguments: sheets)
  func `every mark stands out of its sheet, and a stamp from the other marks`(
    sample: Sample,
    rows: [String]
  ) {
    let marks = sample.marks.map(\.sign)
    let signs = SamplePaint(rows, marks: marks).painted.joined()
    for mark in marks {
      let paints = signs.filter { $0.text == mark }.map(\.paint)
      #expect(paints == [mark == "印" ? .stamp : .mark], "\(sample.material.rawValue) \(mark)")
    }
  }

  @Test(arguments: sheets)
  func `painting changes no sign`(sample: Sample, rows: [String]) {
    let painted = SamplePaint(rows, marks: []).painted
    #expect(painted.map { $0.map(\.text).joined() } == rows)
  }

  @Test func `blocks belong to the stamp that they touch, else to a portrait`() {
    let rows = ["  ▄▄▄    ▄▄", " ( 印 )  ██", "  ▀▀▀      "]
    let painted = SamplePaint(rows, marks: ["印"]).painted
    #expect(painted[0].filter { $0.paint == .stampEdge }.count == 3)
    #expect(painted[2].filter { $0.paint == .stampEdge }.count == 3)
    #expect(painted[0].filter { $0.paint == .portrait }.count == 2)
    #expect(painted[1].filter { $0.paint == .portrait }.count == 2)
  }

  @Test func `brackets without a stamp's sign are print`() {
    let painted = SamplePaint(["(甲方) ★ 印"], marks: []).painted
    #expect(painted.joined().allSatisfy { $0.paint == .print })
  }
}
