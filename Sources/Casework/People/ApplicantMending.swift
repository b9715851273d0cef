/// Correcting a returned application.
extension ApplicantSession {
  /// A draft of the returned application, everything as it was handed in; it is kept.
  ///
  /// A draft of it that lies open already is gone on with.
  /// - Parameter item: what is corrected first; nil: the first that is marked.
  /// - Throws: `Refusal.notPossible` when it was not returned, `.draftUnderWay` when another draft
  ///   lies open.
  public func mend(_ number: ApplicationNumber, at item: Mark.Item? = nil) throws -> Draft {
    let application = try application(number)
    guard application.status == .returned else {
      throw Refusal.notPossible(in: application.status)
    }
    if var open = try draft() {
      guard open.mending == number else { throw Refusal.draftUnderWay }
      guard let item else { return open }
      open.place = item.place
      try store.keepDraft(open, of: account.name)
      return open
    }
    var draft = Draft(
      id: surroundings.newID(),
      answers: Answers(application.info, office: office),
      at: surroundings.now()
    )
    draft.mending = number
    draft.documents = application.documents
    let marked = Set(application.marks.compactMap(\.field))
    let first = AnswerField.allCases.first(where: marked.contains)
    draft.place = item?.place ?? first.map { .basicInfo($0) } ?? .documents
    try store.keepDraft(draft, of: account.name)
    return draft
  }
}

extension Mark.Item {
  /// Where it is corrected.
  fileprivate var place: DraftPlace {
    switch self {
    case .answer(let field): .basicInfo(field)
    case .material: .documents
    }
  }
}

extension Mark {
  /// nil for a mark on a material.
  fileprivate var field: AnswerField? {
    switch item {
    case .answer(let field): field
    case .material: nil
    }
  }
}

extension Answers {
  /// The answers as they were typed once.
  public init(_ info: BasicInfo, office: Office) {
    self.init()
    isForAnother = info.agent != nil
    relation = info.agent
    name = info.name.text
    identityNumber = info.identity.text
    mobile = info.mobile.text
    ground = info.ground
    dwelling = info.dwelling
    registeredOn = "\(info.registeredOn)"
    homeDistrict = info.homeDistrict
    homeStreet = info.homeStreet
    homeAddress = info.homeAddress
    stationDistrict = office.stations.station(info.station)?.district
    station = info.station
    community = info.community
    employer = info.employer ?? ""
  }
}
