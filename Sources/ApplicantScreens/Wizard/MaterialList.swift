import CaseWords
import Casework
import TextUI

/// The materials that a draft's answers call for, and what the draft holds of each.
struct MaterialList: Sendable {
  /// In the office's order, the alternatives of a group together.
  let requirements: [MaterialRequirement]
  /// Materials that have pages although the answers no longer call for them.
  let unasked: [Material]
  private let documents: Documents
  private let mending: Mending?

  /// - Parameter mending: what was marked stands first.
  init(_ draft: Draft, session: ApplicantSession, _ mending: Mending? = nil) {
    let asked = session.requirements(for: draft.answers)
    let ordered = asked.enumerated()
      .sorted { Self.place($0, in: asked) < Self.place($1, in: asked) }.map(\.element)
    let marked = Set(mending?.materials ?? [])
    requirements =
      ordered.filter { marked.contains($0.material.id) }
      + ordered.filter { !marked.contains($0.material.id) }
    documents = draft.documents
    self.mending = mending
    let ids = Set(asked.map(\.material.id))
    unasked = session.office.materials.materials.filter {
      !ids.contains($0.id) && !draft.documents.pages(of: $0.id).isEmpty
    }
  }

  /// An alternative stands where the first of its group stands.
  private static func place(
    _ entry: (offset: Int, element: MaterialRequirement),
    in asked: [MaterialRequirement]
  ) -> (Int, Int) {
    guard case .oneOf = entry.element.need else { return (entry.offset, 0) }
    let first = asked.firstIndex { $0.need == entry.element.need } ?? entry.offset
    return (first, entry.offset)
  }

  /// What is still missing; each entry lists the materials of which one is enough.
  var missing: [[Material]] { requirements.missing(settled: documents.settled) }

  /// What is missing, by name as far as the names fit in `width` cells; nil when nothing is.
  func missingWords(_ frame: Frame, width: Int) -> Phrase? {
    let names = missing.map(Self.alternatives)
    guard !names.isEmpty else { return nil }
    for shown in (1...names.count).reversed() {
      let list = Self.list(Array(names.prefix(shown)))
      let words: Phrase =
        shown == names.count
        ? "还缺 \(names.count) 项：\(list)" : "还缺 \(names.count) 项：\(list) 等"
      if frame.width(of: words) <= width { return words }
    }
    return "还缺 \(names.count) 项"
  }

  /// 劳动合同或营业执照
  static func alternatives(_ materials: [Material]) -> Phrase {
    materials.map(\.title.phrase).reduce(nil) { $0 == nil ? $1 : "\($0 ?? "")或\($1)" } ?? ""
  }

  /// 甲、乙、丙
  static func list(_ phrases: [Phrase]) -> Phrase {
    phrases.reduce(nil) { $0 == nil ? $1 : "\($0 ?? "")、\($1)" } ?? ""
  }

  /// The rows of the table: name, need, state.
  /// - Parameter isChecked: whether 下一步 was pressed, so that what is missing stands out.
  func rows(_ look: Look, isChecked: Bool) -> [Table.Row] {
    let missing = Set(missing.joined().map(\.id))
    return requirements.indices.map { index in
      let requirement = requirements[index]
      let isMissing = missing.contains(requirement.material.id)
      let cells = [requirement.material.title.phrase, need(index, look), state(requirement)]
      if awaitsCorrection(requirement) { return Table.Row(cells, style: .warning) }
      if isMissing { return Table.Row(cells, style: isChecked ? .error : .plain) }
      let isSettled = documents.settled.contains(requirement.material.id)
      return Table.Row(cells, style: isSettled ? .success : .secondary)
    }
  }

  private func need(_ index: Int, _ look: Look) -> Phrase {
    switch requirements[index].need {
    case .mandatory: return "必须"
    case .optional: return "选传"
    case .oneOf(let group):
      let places = requirements.indices.filter {
        requirements[$0].need == .oneOf(group: group)
      }
      guard places.count > 1 else { return "必须" }
      let isPlain = look.usesASCIILines
      if index == places.first {
        let corner = isPlain ? ShownText(verbatim: "/") : ShownText(verbatim: "┌")
        return "\(corner) 任选其一"
      }
      guard index == places.last else {
        return Phrase(isPlain ? ShownText(verbatim: "|") : ShownText(verbatim: "│"))
      }
      return Phrase(isPlain ? ShownText(verbatim: "\\") : ShownText(verbatim: "└"))
    }
  }

  /// It is marked, and still as it was returned.
  private func awaitsCorrection(_ requirement: MaterialRequirement) -> Bool {
    let id = requirement.material.id
    guard let mending, mending.materials.contains(id) else { return false }
    return documents.pages(of: id) == mending.returned.pages(of: id)
      && documents.isShared(id) == mending.returned.isShared(id)
  }

  private func state(_ requirement: MaterialRequirement) -> Phrase {
    if awaitsCorrection(requirement) { return "! 需修改" }
    let count = documents.pages(of: requirement.material.id).count
    if count > 0 { return count == 1 ? "✓ 1 页" : "✓ \(count) 页" }
    if documents.isShared(requirement.material.id) { return "✓ 数据共享核验" }
    switch requirement.need {
    case .optional: return "· 未上传"
    case .mandatory: return "✗ 未上传"
    case .oneOf(let group):
      let isSettled = requirements.contains {
        $0.need == .oneOf(group: group) && documents.settled.contains($0.material.id)
      }
      return isSettled ? "· 不必上传" : "✗ 未上传"
    }
  }
}
