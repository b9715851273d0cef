/// The basic information of an application, checked whole: a value that exists is valid.
public struct BasicInfo: Codable, Sendable, Hashable {
  public let name: PersonName
  /// What a search by initials finds the name by; nil in records older than that search.
  public let initials: NameInitials?
  public let identity: IdentityNumber
  public let mobile: Mobile
  /// Who acts for the person, when it is not the person: what they are to them.
  public let agent: Relation?
  public let ground: Ground
  public let dwelling: DwellingKind
  public let registeredOn: CalendarDay
  public let homeDistrict: DivisionCode
  public let homeStreet: DivisionCode
  public let homeAddress: String
  public let station: StationCode
  public let community: DivisionCode
  public let employer: String?

  /// The longest address and employer taken, in UTF-8 bytes.
  public static let longestText = 300

  /// The permit's age limit for acting oneself, in years (N§9).
  public static let ageOfActing = 16

  public func isUnderSixteen(on day: CalendarDay) -> Bool {
    identity.age(on: day) < Self.ageOfActing
  }
}

/// All that is wrong with the answers, field by field.
public struct AnswersRefused: Error, Sendable, Hashable {
  public let problems: [AnswerField: AnswerProblem]
}

extension BasicInfo {
  /// Checks every answer and names everything that is wrong at once.
  /// - Throws: `AnswersRefused`.
  public init(_ answers: Answers, office: Office, today: CalendarDay) throws(AnswersRefused) {
    var check = AnswersCheck(answers: answers, office: office, today: today)
    guard
      let name = check.name(), let identity = check.identity(), let mobile = check.mobile(),
      let ground = check.chosen(answers.ground, .ground),
      let dwelling = check.chosen(answers.dwelling, .dwelling),
      let registeredOn = check.registeredOn(), let home = check.home(),
      let place = check.station(), check.isComplete
    else { throw AnswersRefused(problems: check.allProblems()) }
    self.name = name
    initials = NameInitials(name, office.romanization)
    self.identity = identity
    self.mobile = mobile
    agent = answers.isForAnother ? answers.relation : nil
    self.ground = ground
    self.dwelling = dwelling
    self.registeredOn = registeredOn
    homeDistrict = home.district
    homeStreet = home.street
    homeAddress = home.address
    station = place.station
    community = place.community
    employer = check.employer()
  }
}

extension BasicInfo {
  /// Parts that fit each other, for a made-up store of many cases; nothing is checked.
  package init(
    name: PersonName,
    initials: NameInitials,
    identity: IdentityNumber,
    mobile: Mobile,
    agent: Relation?,
    ground: Ground,
    dwelling: DwellingKind,
    registeredOn: CalendarDay,
    home: (district: DivisionCode, street: DivisionCode, address: String),
    station: StationCode,
    community: DivisionCode,
    employer: String?
  ) {
    self.name = name
    self.initials = initials
    self.identity = identity
    self.mobile = mobile
    self.agent = agent
    self.ground = ground
    self.dwelling = dwelling
    self.registeredOn = registeredOn
    homeDistrict = home.district
    homeStreet = home.street
    homeAddress = home.address
    self.station = station
    self.community = community
    self.employer = employer
  }
}
