import CaseWords
import Casework
import TextUI

/// What is agreed upon for one visit, as the page shows it and the slip prints it.
struct AppointmentFacts: Sendable {
  /// A fact with the name it goes by.
  struct Fact: Sendable, Hashable {
    let name: Phrase
    let value: Phrase
  }

  let number: ShownText
  let person: ShownText
  /// Masked: the slip may be left lying.
  let identity: ShownText
  let place: WindowPlace
  /// The day and its half; nil while none is held.
  let visit: Phrase?
  /// Said in the place of the visit while there is none.
  private let noVisit: Phrase
  /// The papers to bring, one phrase; nil when nothing was attached.
  let papers: Phrase?

  init(_ application: Application, office: Office) {
    let info = application.info
    number = ShownText(application.number.text)
    person = ShownText(info.name.text)
    identity = ShownText(info.identity.masked)
    place = WindowPlace(info.station, office: office)
    visit = application.heldSlot.map { slot in
      "\(slot.day.phraseWithYear) \(slot.day.weekday.phrase) \(slot.half.phrase) \(ShownText(office.hours.text(of: slot.half)))"
    }
    noVisit = application.status.isLive ? "还没有选择日期" : "没有预约"
    papers = Self.papers(of: application, office: office)
  }

  /// When the person comes, or that no day is held.
  var visitWords: Phrase { visit ?? noVisit }

  /// Everything beneath the number: who comes when and where, and with what.
  var facts: [Fact] { who + [when] + errand }

  var who: [Fact] {
    [
      Fact(name: "申请人", value: Phrase(person)), Fact(name: "身份证", value: Phrase(identity)),
    ]
  }

  var when: Fact { Fact(name: "到场时间", value: visitWords) }

  /// The place, and the papers.
  var errand: [Fact] {
    var facts = [
      Fact(name: "派出所", value: place.phrase), Fact(name: "窗口", value: place.address),
    ]
    if let phone = place.phone { facts.append(Fact(name: "电话", value: phone)) }
    if let papers { facts.append(Fact(name: "携带原件", value: papers)) }
    return facts
  }

  /// The attached materials in the order of the office's table; what is checked by shared data
  /// need not be brought.
  private static func papers(of application: Application, office: Office) -> Phrase? {
    let info = application.info
    let names = office.materials.requirements(
      ground: info.ground,
      dwelling: info.dwelling,
      byAgent: info.agent != nil,
      underSixteen: info.isUnderSixteen(on: application.submittedAt.day)
    )
    .filter { !application.documents.pages(of: $0.material.id).isEmpty }
    .map(\.material.title.phrase)
    guard let first = names.first else { return nil }
    return names.dropFirst().reduce(first) { "\($0)、\($1)" }
  }
}
