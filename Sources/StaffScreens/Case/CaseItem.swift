import CaseWords
import Casework
import TextUI

/// One thing to judge on a case: an answer or a material, as it is now and as it was judged last.
struct CaseItem: Sendable {
  let item: Mark.Item
  let name: Phrase
  let value: Phrase
  /// The same in full: a material's files by name.
  let detail: Phrase
  /// As it was in the last round, when it has changed since; nil: first submission, or the same.
  let old: Phrase?
  /// What a material must show.
  let requirement: Phrase?

  var isChanged: Bool { old != nil }

  static func all(of application: Application, _ session: StaffSession) -> [CaseItem] {
    let office = session.office
    let requirements = session.requirements(of: application)
    let last = application.review?.last
    return application.itemsToJudge(requirements).map { item in
      let isChanged = last.map { !$0.isUnchanged(item, in: application) } ?? false
      return CaseItem(
        item: item,
        name: item.name(in: office),
        value: words(of: item, application.info, application.documents, office),
        detail: detail(of: item, application.info, application.documents, office),
        old: isChanged ? last.map { detail(of: item, $0.info, $0.documents, office) } : nil,
        requirement: requirement(of: item, office)
      )
    }
  }

  private static func requirement(of item: Mark.Item, _ office: Office) -> Phrase? {
    guard case .material(let id) = item else { return nil }
    return office.materials.material(id)?.requirement.phrase
  }

  private static func words(
    of item: Mark.Item,
    _ info: BasicInfo,
    _ documents: Documents,
    _ office: Office
  ) -> Phrase {
    switch item {
    case .answer(let field): info.words(of: field, office)
    case .material(let id): documents.words(of: id)
    }
  }

  /// What lies there, in full.
  static func detail(
    of item: Mark.Item,
    _ info: BasicInfo,
    _ documents: Documents,
    _ office: Office
  ) -> Phrase {
    let short = words(of: item, info, documents, office)
    guard case .material(let id) = item, case let pages = documents.pages(of: id), !pages.isEmpty
    else { return short }
    let files = pages.map { ShownText($0.name) + ShownText(" (\($0.attachedAt.day))") }
    let names = files.dropFirst().reduce(files[0]) { $0 + ShownText(verbatim: ", ") + $1 }
    return "\(short)   \(names)"
  }
}

extension Documents {
  /// What was handed in of a material: 2 页 · 1.2 MB.
  fileprivate func words(of material: MaterialID) -> Phrase {
    let pages = pages(of: material)
    guard !pages.isEmpty else { return isShared(material) ? "数据共享核验" : "未提供" }
    let bytes = pages.reduce(0) { $0 + $1.size }
    let kinds = Set(pages.map(\.kind.rawValue)).sorted().joined(separator: "/").uppercased()
    let size =
      bytes < 1_000_000
      ? "\(max(1, bytes / 1000)) kB" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
    return "\(pages.count) 页 · \(ShownText(kinds)) · \(ShownText(size))"
  }
}

extension BasicInfo {
  /// The answer as a reviewer reads it.
  func words(of field: AnswerField, _ office: Office) -> Phrase {
    switch field {
    case .applicant: agent == nil ? "本人" : "代办"
    case .relation: agent.map { $0.name } ?? "–"
    case .name: Phrase(ShownText(name.text))
    case .identityNumber: Phrase(ShownText(identity.text))
    case .mobile: Phrase(ShownText(mobile.spaced))
    case .ground: ground.name
    case .dwelling: dwelling.name
    case .registeredOn: Phrase(ShownText("\(registeredOn)"))
    case .homeDistrict, .homeStreet, .homeAddress:
      Phrase(
        ShownText(
          [
            office.divisions.district(homeDistrict)?.name ?? homeDistrict.rawValue,
            office.divisions.street(homeStreet)?.name ?? homeStreet.rawValue, homeAddress,
          ].joined(separator: " ")
        )
      )
    case .stationDistrict, .station: WindowPlace(station, office: office).phrase
    case .community:
      Phrase(ShownText(office.divisions.community(community)?.name ?? community.rawValue))
    case .employer: employer.map { Phrase(ShownText($0)) } ?? "（无）"
    }
  }
}
