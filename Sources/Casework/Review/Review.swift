/// What the station did with an application: its rounds of judging and the notes among colleagues.
public struct Review: Codable, Sendable, Hashable {
  /// Oldest first; nothing is ever taken out.
  public internal(set) var rounds: [ReviewRound] = []
  public internal(set) var notes: [InternalNote] = []

  public init() {}

  /// The last round that still stands.
  public var last: ReviewRound? { rounds.last { $0.undoneAt == nil } }
}

/// A note among colleagues; the applicant never sees it.
public struct InternalNote: Codable, Sendable, Hashable {
  public let at: Moment
  public let by: PersonName
  public let text: String
}

/// One decision, with what lay on the table when it was made.
public struct ReviewRound: Codable, Sendable, Hashable {
  public enum Decision: String, Codable, Sendable, Hashable {
    case passed
    case returned
    case foundIneligible
  }

  public let decision: Decision
  /// What was looked at: its revision, and the status it was in.
  public let revision: Int
  public let from: ApplicationStatus
  public let at: Moment
  public let by: UserName
  public let byName: PersonName
  public let judgements: [Judgement]
  /// What was judged.
  public let info: BasicInfo
  public let documents: Documents
  /// The place that was held before, given back by a return.
  public let slot: Slot?
  /// Why something was found that could have been found before (所领导's reason); nil: nothing was.
  public let lateReason: String?
  /// When it was taken back within two minutes; nil: it stands.
  public internal(set) var undoneAt: Moment?
}

extension ReviewRound {
  /// What was found wrong, as it was told.
  public var marks: [Mark] {
    judgements.compactMap { judgement in
      judgement.fault.map { Mark(item: judgement.item, reason: $0) }
    }
  }

  /// Whether the item is as it was in this round.
  public func isUnchanged(_ item: Mark.Item, in application: Application) -> Bool {
    switch item {
    case .answer(let field):
      return info.text(of: field) == application.info.text(of: field)
    case .material(let material):
      return documents.pages(of: material).map(\.fingerprint)
        == application.documents.pages(of: material).map(\.fingerprint)
        && documents.isShared(material) == application.documents.isShared(material)
    }
  }
}

extension BasicInfo {
  /// The answer as kept: codes where codes were chosen, empty when there is none.
  public func text(of field: AnswerField) -> String {
    switch field {
    case .applicant: agent == nil ? "self" : "agent"
    case .relation: agent?.rawValue ?? ""
    case .name: name.text
    case .identityNumber: identity.text
    case .mobile: mobile.text
    case .ground: ground.rawValue
    case .dwelling: dwelling.rawValue
    case .registeredOn: "\(registeredOn)"
    case .homeDistrict: homeDistrict.rawValue
    case .homeStreet: homeStreet.rawValue
    case .homeAddress: "\(homeStreet.rawValue) \(homeAddress)"
    case .stationDistrict, .station: station.rawValue
    case .community: "\(station.rawValue) \(community.rawValue)"
    case .employer: employer ?? ""
    }
  }
}
