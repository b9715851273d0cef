import ArgumentParser
import CaseFiles
import Casework
import Glibc
import Sodium
import TestSupport

/// One process that submits applications, each a little above the one before, into what a queue
/// shows.
struct DeskWriter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk-writer",
    shouldDisplay: false
  )

  @Argument var data: String
  @Argument(help: "The new ones stand behind this one.") var anchor: String
  @Argument var count: Int
  @Argument(help: "Milliseconds that the last one was received later than the anchor.")
  var later: Int
  @Argument(help: "Takes the moments of the commits, in nanoseconds.") var result: String

  func run() throws {
    let made = try MadeUpStore(at: data)
    guard let number = ApplicationNumber(anchor),
      let model = try made.store.application(number)
    else { throw WorkerFailure(description: "no \(anchor)") }
    WorkerCrew.waitForSign()
    var commits: [UInt64] = []
    for place in 0..<count {
      // Whoever looks must have painted the last one.
      usleep(20_000 + UInt32(place * 7919 % 40_000))
      try submit(place, like: model, in: made.store)
      commits.append(StopWatch.nanoseconds)
    }
    try NumberFile.write(commits, to: result)
  }

  private func submit(_ place: Int, like model: Application, in store: FileCaseStore) throws {
    let person = try BenchPerson(17_000_000 + later + place, account: place)
    let moment = Moment(milliseconds: model.submittedAt.milliseconds + Int64(later + count - place))
    let day = moment.day.adding(days: 5)
    try store.change(by: person.account.text) { change in
      var application = Application(
        number: try change.nextNumber(),
        account: person.account,
        draft: BenchApplication(person: person).draft,
        info: BasicInfo(
          name: person.name,
          initials: person.initials,
          identity: person.identity,
          mobile: model.info.mobile,
          agent: nil,
          ground: .dwelling,
          dwelling: .rented,
          registeredOn: model.info.registeredOn,
          home: (model.info.homeDistrict, model.info.homeStreet, "大学路\(place)号"),
          station: model.info.station,
          community: model.info.community,
          employer: nil
        ),
        documents: model.documents,
        at: moment
      )
      let slot = Slot(station: model.info.station, day: day, half: .morning)
      try application.book(slot, at: moment)
      change.put(application)
      if let message = Message(
        .submitted,
        about: application,
        day: day,
        office: SampleOffice.office,
        at: moment
      ) {
        change.send(message)
      }
      let event = AuditEvent(
        at: moment,
        by: person.account.text,
        .applicantChanged,
        subject: application.number.text,
        detail: "submitted"
      )
      try change.record(event, SodiumFingerprinting())
    }
  }
}
