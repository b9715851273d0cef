import CaseWords
import Casework
import TextUI

/// 办事指南: the topics at the left, the chosen one's text at the right, and the marked samples.
struct GuideScreen: Screen {
  /// What the arrow keys act on.
  enum Focus: Sendable, Hashable { case topics, samples }

  let title: Phrase = "办事指南"
  let office: Office
  let sections: [Guide.Section]
  let materials: [Material]
  var notice: Notice?
  /// The place of the topic; the one behind the last section is the samples.
  private(set) var topic = 0
  private(set) var focus = Focus.topics
  private(set) var pager = Pager()
  private(set) var table: Table

  init(counter: Counter) {
    office = counter.office
    sections = office.guide.sections
    materials = office.materials.materials
    table = Table(
      [Table.Column("材料")],
      rows: materials.map { Table.Row([$0.title.phrase]) },
      part: Self.samplesPart
    )
  }

  static let topicsPart = 0
  static let samplesPart = 1

  var isAtSamples: Bool { topic == sections.count }

  var help: [Phrase] {
    [
      "↑↓ 或数字键选择主题，PgUp PgDn 翻看右边的内容。",
      "“材料样张”里列出每一种材料：按 Enter 进入列表，选择一种后再按 Enter，查看标注了填写和盖章位置的样张。",
    ]
  }

  var bindings: [Binding<GuideScreen>] {
    switch focus {
    case .topics:
      [
        Binding(.down, .tab, label: "下一主题") { $0.turn(by: 1) },
        Binding(.up, .backTab, label: nil) { $0.turn(by: -1) },
        Binding(.enter, .right, label: isAtSamples ? "选择材料" : "继续") { $0.goOn() },
        Binding(.pageDown, label: "翻页") { page in
          page.pager.type(.pageDown)
          return .stay
        },
        Binding(.escape, label: "返回") { _ in .pop },
      ]
    case .samples:
      [
        Binding(.enter, label: "查看样张") { $0.openSample() },
        Binding(.escape, .left, .tab, .backTab, label: "返回主题") { page in
          page.focus = .topics
          return .stay
        },
      ]
    }
  }

  mutating func type(_ key: Key) -> Move {
    if case .press(let spot) = key, spot.part == Self.topicsPart { return show(spot.item) }
    if case .character(let digit) = key, let number = digit.wholeNumberValue, digit.isASCII,
      number >= 1
    {
      return show(number - 1)
    }
    guard isAtSamples else {
      pager.type(key)
      return .stay
    }
    switch table.type(key) {
    case .activated: return openSample()
    case .moved: focus = .samples
    case .ignored: break
    }
    return .stay
  }

  private mutating func turn(by step: Int) -> Move {
    let count = sections.count + 1
    return show((topic + step + count) % count)
  }

  private mutating func show(_ place: Int) -> Move {
    guard (0...sections.count).contains(place) else { return .stay }
    topic = place
    focus = .topics
    pager = Pager()
    return .stay
  }

  private mutating func goOn() -> Move {
    guard isAtSamples else { return turn(by: 1) }
    focus = .samples
    return .stay
  }

  private func openSample() -> Move {
    guard materials.indices.contains(table.selected) else { return .stay }
    return .push(
      SampleScreen(
        material: materials[table.selected].id,
        office: office,
        among: materials.map(\.id)
      )
    )
  }
}
