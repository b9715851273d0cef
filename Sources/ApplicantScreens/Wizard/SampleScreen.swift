import CaseWords
import Casework
import TextUI

/// The marked sample of one material: where to fill in, sign and stamp, and what that means.
/// It shows nothing of a person, so the guide shows it too.
struct SampleScreen: Screen {
  let office: Office
  /// Those that ← and → lead through.
  private let materials: [MaterialID]
  private(set) var material: MaterialID
  var notice: Notice?
  private var pager = Pager()

  /// - Parameter materials: those that ← and → lead through; nil: every one that is drawn.
  init(material: MaterialID, office: Office, among materials: [MaterialID]? = nil) {
    self.office = office
    self.material = material
    self.materials = materials ?? office.samples.all.map(\.material)
  }

  var title: Phrase { "标注样本" }

  var help: [Phrase] {
    [
      "这里画出材料的样子：①②③标出要填写或拍清楚的地方，“印”标出盖章的地方，右边逐条说明。",
      "按←→查看其他材料的样本；说明较长时按↓或PgDn继续阅读。",
    ]
  }

  var bindings: [Binding<SampleScreen>] {
    [
      Binding(.left, "上一份") { $0.turn(by: -1) },
      Binding(.right, "下一份") { $0.turn(by: 1) },
      Binding(.escape, .enter, label: "返回") { _ in .pop },
    ]
  }

  mutating func type(_ key: Key) -> Move {
    pager.type(key)
    return .stay
  }

  private mutating func turn(by step: Int) -> Move {
    guard !materials.isEmpty else { return .stay }
    let place = materials.firstIndex(of: material) ?? (step > 0 ? -1 : 0)
    material = materials[(place + step + materials.count) % materials.count]
    pager = Pager()
    return .stay
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let left = area.x + 2
    let width = area.width - 4
    drawHeading(on: &frame, in: Rect(x: left, y: area.y, width: width, height: 1))
    let requirement = office.materials.material(material)?.requirement.phrase ?? ""
    guard let sample = office.samples.sample(of: material) else {
      let lines: [Pager.Line] = [.text("这项材料没有画出样本，请按下面的要求准备。"), .blank, .text(requirement)]
      let body = Rect(x: left, y: area.y + 2, width: width, height: area.height - 2)
      pager.draw(lines, on: &frame, in: body)
      return
    }
    let drawing = SampleDrawing(sample: sample)
    let top = area.y + 2
    drawing.drawOutline(on: &frame, at: Point(x: left, y: top))
    let column = left + Sample.maxWidth + 3
    let side = Rect(x: column, y: top, width: area.right - 1 - column, height: Sample.maxHeight)
    frame.write("标注说明", at: Point(x: side.x, y: side.y), style: .heading)
    let meanings = Rect(x: side.x, y: side.y + 1, width: side.width, height: side.height - 1)
    drawing.drawMeanings(on: &frame, in: meanings, pager: pager)
    let beneath = top + Sample.maxHeight + 1
    let words = Rect(x: left, y: beneath, width: width, height: area.bottom - beneath)
    Pager().draw([.pair(frame.text("要求"), requirement)], on: &frame, in: words)
  }

  private func drawHeading(on frame: inout Frame, in line: Rect) {
    let name =
      office.materials.material(material)?.title.phrase ?? Phrase(ShownText(material.rawValue))
    frame.write(name, at: Point(x: line.x, y: line.y), style: .heading)
    guard let place = materials.firstIndex(of: material) else { return }
    frame.write(
      "样本 \(place + 1)/\(materials.count)",
      endingAt: line.right,
      row: line.y,
      style: .secondary
    )
  }
}
