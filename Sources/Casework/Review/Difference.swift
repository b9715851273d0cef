/// What an applicant has changed since a round of review, for showing old and new side by side.
public struct Difference: Sendable, Hashable {
  public let item: Mark.Item
  /// What lay there in the round.
  public let old: Side
  /// What lies there now.
  public let new: Side

  /// One side of it.
  public enum Side: Sendable, Hashable {
    /// Nothing was asked or given.
    case nothing
    /// The answer as kept: codes where codes were chosen (`BasicInfo.text(of:)`).
    case answer(String)
    case pages([DocumentPage])
    /// 数据共享核验
    case shared
  }
}

extension ReviewRound {
  /// Everything that is not as it was in this round, in the order of the pages.
  public func differences(
    to application: Application,
    _ requirements: [MaterialRequirement]
  ) -> [Difference] {
    let asked = requirements.map(\.material.id)
    let dropped = documents.settled.subtracting(asked).sorted()
    let items: [Mark.Item] =
      AnswerField.judged.map { .answer($0) } + (asked + dropped).map { .material($0) }
    return items.filter { !isUnchanged($0, in: application) }.map { item in
      Difference(
        item: item,
        old: Difference.side(of: item, info, documents),
        new: Difference.side(of: item, application.info, application.documents)
      )
    }
  }
}

extension Difference {
  fileprivate static func side(
    of item: Mark.Item,
    _ info: BasicInfo,
    _ documents: Documents
  ) -> Side {
    switch item {
    case .answer(let field):
      let text = info.text(of: field)
      return text.isEmpty ? .nothing : .answer(text)
    case .material(let material):
      let pages = documents.pages(of: material)
      if !pages.isEmpty { return .pages(pages) }
      return documents.isShared(material) ? .shared : .nothing
    }
  }
}

extension AnswerField {
  /// The answers a reviewer judges; the districts are judged with the places in them.
  static let judged: [AnswerField] = [
    .relation, .name, .identityNumber, .mobile, .ground, .dwelling, .registeredOn, .homeAddress,
    .community, .employer,
  ]
}
