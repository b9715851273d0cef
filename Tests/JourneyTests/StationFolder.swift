import CaseFiles
import Casework
import Sodium
import TestSupport

/// A data folder in which a station is at work already: its staff and some booked cases, made
/// through the doors that the program itself uses, under the journey's own clock.
struct StationFolder {
  let folders: JourneyFolders
  let clock: JourneyClock
  let store: FileCaseStore
  let door: StaffDoor
  let front: FrontDesk
  private let administrator: StaffSession

  init(_ folders: JourneyFolders? = nil) throws {
    let folders = try folders ?? JourneyFolders()
    let clock = try JourneyClock(folders)
    let chance = FixedSurroundings().surroundings.chance
    let surroundings = Surroundings(
      now: clock.now,
      chance: chance,
      passwords: RememberedHashing(),
      fingerprints: SodiumFingerprinting()
    )
    self.folders = folders
    self.clock = clock
    store = try FileCaseStore(folder: folders.data, now: clock.now)
    let office = SampleOffice.office
    door = StaffDoor(store: store, office: office, surroundings: surroundings)
    front = FrontDesk(store: store, office: office, surroundings: surroundings)
    administrator = try door.makeFirstAdministrator(Self.form(.wu, SampleStation.password))
  }

  private static func form(_ member: DeskMember, _ password: String) -> StaffForm {
    var form = SampleStation.form(member.userName, member.realName)
    form.password = password
    form.passwordAgain = password
    return form
  }

  /// Makes an account whose password was given by the administrator.
  func add(_ member: DeskMember) throws {
    let form = Self.form(member, SampleStation.firstPassword)
    try administrator.addStaff(form, role: member.role)
  }

  /// Makes an account with a password of its own.
  @discardableResult
  func sign(_ member: DeskMember) throws -> StaffSession {
    try add(member)
    let (first, own) = (SampleStation.firstPassword, SampleStation.password)
    let session = try door.signIn(name: member.userName, password: first)
    try session.changePassword(from: first, to: own, again: own)
    return try door.signIn(name: member.userName, password: own)
  }

  /// An account of the person with a case booked for a day, 待初审.
  @discardableResult
  func booked(
    _ person: SamplePerson,
    on day: String = "2026-11-27",
    _ half: DayHalf = .morning
  ) throws -> ApplicationNumber {
    try application(of: person, on: day, half).number
  }

  /// The same, and the session that made it, to go on with.
  func application(
    of person: SamplePerson,
    on day: String = "2026-11-27",
    _ half: DayHalf = .morning
  ) throws -> (number: ApplicationNumber, session: ApplicantSession) {
    let session = try front.register(person.registration)
    var draft = try session.newDraft()
    draft.answers = person.answers
    let missing = session.requirements(for: draft.answers)
      .missing(settled: draft.documents.settled)
    for material in missing.compactMap(\.first) {
      let file = SampleFiles.jpeg(note: "\(person.userName) \(material.id.rawValue)")
      try session.attach(file, named: "\(material.title.zh).jpg", to: material.id, of: &draft)
    }
    let number = try session.submit(draft).number
    _ = try session.book(number, on: SampleKiosk.day(day), half)
    return (number, session)
  }

  /// One of the commands, over this folder and under its clock.
  func command(_ arguments: String...) throws -> Command {
    try Command(arguments, data: folders.data, environment: clock.environment)
  }

  /// Somebody at a kiosk of this station's city.
  func applicant(_ person: SamplePerson = .meiMingqiang) throws -> Applicant {
    try Applicant(person, at: folders, environment: clock.environment)
  }
}
