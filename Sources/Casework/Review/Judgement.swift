/// What a reviewer found of one item: it is in order, or what is wrong with it.
public struct Judgement: Codable, Sendable, Hashable {
  public let item: Mark.Item
  /// What is wrong, to the applicant; nil: 合格.
  public let fault: String?

  public init(_ item: Mark.Item, fault: String? = nil) {
    self.item = item
    self.fault = fault
  }

  public var isFit: Bool { fault == nil }

  /// The longest fault and note taken, in UTF-8 bytes.
  public static let longestText = 600
}

extension Application {
  /// Everything a reviewer has to judge, in the order of the pages: the answers, then each material
  /// that was handed in.
  public func itemsToJudge(_ requirements: [MaterialRequirement]) -> [Mark.Item] {
    var fields: [AnswerField] = [.name, .identityNumber, .mobile]
    if info.agent != nil { fields.append(.relation) }
    fields += [.ground, .dwelling, .registeredOn, .homeAddress, .community]
    if info.employer != nil { fields.append(.employer) }
    let settled = documents.settled
    return fields.map { .answer($0) }
      + requirements.map(\.material.id).filter(settled.contains).map { .material($0) }
  }
}

extension [Judgement] {
  /// Of several judgements of one item the last counts.
  var lastOfEachItem: [Judgement] {
    var seen: Set<Mark.Item> = []
    return reversed().filter { seen.insert($0.item).inserted }.reversed()
  }
}

extension ApplicationStatus {
  /// A reviewer may take it in hand: before the visit, or with the person at the window.
  public var isJudged: Bool { self == .awaitingReview || self == .arrived }
}
