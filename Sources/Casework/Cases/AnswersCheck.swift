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
        answers.identityNumber,
        regions: office.regions,
        today: today
      )
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
    switch ResidenceRegistration(registeredOn: day).judgement(on: today) {
    case .eligible: return day
    case .tooEarly(let earliest): return refuse(.registeredOn, .tooEarly(earliest))
    case .future: return refuse(.registeredOn, .inFuture)
    }
  }

  mutating func home() -> (district: DivisionCode, street: DivisionCode, address: String)? {
    let district = listed(
      answers.homeDistrict.map { office.divisions.district($0) },
      .homeDistrict
    )
    let street = listed(answers.homeStreet.map { office.divisions.street($0) }, .homeStreet)
    let address = typed(answers.homeAddress, .homeAddress)
    guard let district, let street, let address else { return nil }
    guard street.district == district.code else { return refuse(.homeStreet, .notListed) }
    return (district.code, street.code, address)
  }

  mutating func station() -> (station: StationCode, community: DivisionCode)? {
    let district = listed(
      answers.stationDistrict.map { office.divisions.district($0) },
      .stationDistrict
    )
    let station = listed(answers.station.map { office.stations.station($0) }, .station)
    let community = listed(
      answers.community.map { office.divisions.community($0) },
      .community
    )
    guard let district, let station, let community else { return nil }
    guard station.district == district.code else { return refuse(.station, .notListed) }
    guard office.divisions.communities(of: station).contains(community) else {
      return refuse(.community, .notListed)
    }
    return (station.code, community.code)
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

  /// - Parameter found: nil: nothing was chosen; a nil in it: the choice is not in the list.
  private mutating func listed<Entry>(_ found: Entry??, _ field: AnswerField) -> Entry? {
    guard let found else { return refuse(field, .missing) }
    return found ?? refuse(field, .notListed)
  }

  private mutating func refuse<Value>(_ field: AnswerField, _ problem: AnswerProblem) -> Value? {
    problems[field] = problem
    return nil
  }
}
