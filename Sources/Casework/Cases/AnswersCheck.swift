/// The checks behind `BasicInfo`: each says its problem and gives the checked value, or nil.
struct AnswersCheck {
  let answers: Answers
  let office: Office
  let today: CalendarDay
  private(set) var problems: [AnswerField: AnswerProblem] = [:]

  init(answers: Answers, office: Office, today: CalendarDay) {
    self.answers = answers
    self.office = office
    self.today = today
  }

  /// Runs the checks that no value comes from: relation, guardian, employer.
  var isComplete: Bool {
    var copy = self
    return copy.allProblems().isEmpty
  }

  /// Runs every check, also those after the first failure.
  mutating func allProblems() -> [AnswerField: AnswerProblem] {
    _ = name()
    let identity = identity()
    _ = mobile()
    _ = chosen(answers.ground, .ground)
    _ = chosen(answers.dwelling, .dwelling)
    _ = registeredOn()
    _ = home()
    _ = station()
    _ = employer()
    checkRelation(identity)
    checkDwelling()
    return problems
  }

  mutating func name() -> PersonName? {
    do { return try PersonName(answers.name) } catch { return refuse(.name, .name(error)) }
  }

  mutating func identity() -> IdentityNumber? {
    do {
      let identity = try IdentityNumber(
        answers.identityNumber, regions: office.regions, today: today)
      try identity.requireApplicant()
      return identity
    } catch {
      return refuse(.identityNumber, .identityNumber(error))
    }
  }

  mutating func mobile() -> Mobile? {
    do { return try Mobile(answers.mobile) } catch { return refuse(.mobile, .mobile(error)) }
  }

  mutating func chosen<Answer>(_ answer: Answer?, _ field: AnswerField) -> Answer? {
    answer ?? refuse(field, .missing)
  }

  mutating func registeredOn() -> CalendarDay? {
    guard !answers.registeredOn.isEmpty else { return refuse(.registeredOn, .missing) }
    guard let day = CalendarDay(typed: answers.registeredOn) else {
      return refuse(.registeredOn, .notADay)
    }
    switch ResidenceRegistration.judgement(registeredOn: day, today: today) {
    case .eligible: return day
    case .tooEarly(let earliest): return refuse(.registeredOn, .tooEarly(earliest))
    case .future: return refuse(.registeredOn, .inFuture)
    }
  }

  mutating func home() -> (district: DivisionCode, street: DivisionCode, address: String)? {
    let district = listed(answers.homeDistrict, .homeDistrict) {
      office.divisions.district($0) != nil
    }
    let street = listed(answers.homeStreet, .homeStreet) { code in
      office.divisions.street(code)?.district == answers.homeDistrict
    }
    let address = typed(answers.homeAddress, .homeAddress)
    guard let district, let street, let address else { return nil }
    return (district, street, address)
  }

  mutating func station() -> (station: StationCode, community: DivisionCode)? {
    _ = listed(answers.stationDistrict, .stationDistrict) {
      office.divisions.district($0) != nil
    }
    let station = listed(answers.station, .station) { code in
      office.stations.station(code)?.district == answers.stationDistrict
    }
    let offered =
      station.flatMap { office.stations.station($0) }.map { office.divisions.communities(of: $0) }
    let community = listed(answers.community, .community) { code in
      offered?.contains { $0.code == code } ?? true
    }
    guard let station, let community else { return nil }
    return (station, community)
  }

  /// The employer, nil when none was given; needed for the ground 就业.
  mutating func employer() -> String? {
    if answers.ground == .employment { return typed(answers.employer, .employer) }
    return answers.employer.isEmpty ? nil : typed(answers.employer, .employer)
  }

  private mutating func checkRelation(_ identity: IdentityNumber?) {
    let isChild = identity.map { $0.age(on: today) < BasicInfo.ageOfActing } ?? false
    guard answers.isForAnother else {
      if isChild { problems[.applicant] = .needsGuardian }
      return
    }
    guard let relation = answers.relation else {
      problems[.relation] = .missing
      return
    }
    if isChild, !relation.mayActForChild { problems[.relation] = .needsGuardian }
  }

  /// A home of one's own, rented or lent is not a school's; the ground 住所 needs such a home.
  private mutating func checkDwelling() {
    if answers.ground == .dwelling, answers.dwelling == .school {
      problems[.dwelling] = .dwellingMismatch
    }
  }

  private mutating func typed(_ text: String, _ field: AnswerField) -> String? {
    guard text.utf8.count <= BasicInfo.longestText else {
      return refuse(field, .tooLong(limit: BasicInfo.longestText))
    }
    return text.allSatisfy(\.isWhitespace) ? refuse(field, .missing) : text
  }

  private mutating func listed<Code>(
    _ code: Code?, _ field: AnswerField, isListed: (Code) -> Bool
  ) -> Code? {
    guard let code else { return refuse(field, .missing) }
    return isListed(code) ? code : refuse(field, .notListed)
  }

  private mutating func refuse<Value>(_ field: AnswerField, _ problem: AnswerProblem) -> Value? {
    problems[field] = problem
    return nil
  }
}
