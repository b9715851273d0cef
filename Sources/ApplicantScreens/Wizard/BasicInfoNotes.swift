import CaseWords
import Casework
import TextUI

/// What is said beside and beneath the fields: only of answers that are finished, and never as a
/// judgement before 下一步.
struct BasicInfoNotes {
  let screen: BasicInfoScreen
  /// The answers that are finished: a field being typed in says nothing yet.
  private let answers: Answers
  private let identity: IdentityNumber?
  /// The number of whatever kind.
  let number: IdentityNumber?

  init(screen: BasicInfoScreen) {
    self.screen = screen
    var answers = screen.draft.answers
    let typed = screen.typedAnswers
    let isNumberFinished = typed.identityNumber == answers.identityNumber
    if !isNumberFinished { answers.identityNumber = "" }
    if typed.registeredOn != answers.registeredOn { answers.registeredOn = "" }
    if typed.name != answers.name { answers.name = "" }
    self.answers = answers
    number = isNumberFinished ? screen.finishedNumber.number : nil
    identity = number?.kind == .resident ? number : nil
  }

  /// The note beside a field.
  func note(_ field: AnswerField) -> Notice? {
    if let words = screen.mending?.note(on: field) { return Notice(words, .warning) }
    return switch field {
    case .relation: Notice("您是申领人的什么人")
    case .mobile:
      Notice(answers.isForAnother ? "结果发到此号码，可填代办人的" : "审核结果将发送到此号码")
    case .registeredOn: registration
    case .applicant, .name, .identityNumber, .ground, .dwelling, .homeDistrict, .homeStreet,
      .homeAddress, .stationDistrict, .station, .community, .employer:
      nil
    }
  }

  /// Place of issue, birth and sex in at most `room` cells; only the place is ever cut.
  func identityNote(room: Int, on frame: Frame) -> ShownText? {
    guard let identity, let place = screen.finishedNumber.place else { return nil }
    let sex: Phrase =
      switch identity.sex {
      case .male: "男"
      case .female: "女"
      }
    let tail = frame.text(" · \(ShownText(identity.birth.description)) · \(sex)")
    let mark = ShownText(verbatim: "✓ ")
    let left = room - frame.width(of: mark) - frame.width(of: tail)
    // Where the place is too long, its province goes before its end does.
    var name = frame.text(Self.name(place.name, place.standing))
    if frame.width(of: name) > left {
      name = frame.text(Self.name(Self.withoutProvince(place.name), place.standing))
    }
    return mark + name.truncated(toWidth: left, ambiguous: frame.look.ambiguousWidth) + tail
  }

  private static func name(_ place: String, _ standing: IdentityRegions.Standing) -> Phrase {
    switch standing {
    case .inForce: Phrase(ShownText(place))
    case .retired, .printedLists, .otherLists: "原\(ShownText(place))"
    }
  }

  private static func withoutProvince(_ place: String) -> String {
    for ending in ["自治区", "省"] {
      guard let range = place.firstRange(of: ending), range.upperBound < place.endIndex else {
        continue
      }
      return String(place[range.upperBound...])
    }
    return place
  }

  private var registration: Notice? {
    guard let day = CalendarDay(typed: answers.registeredOn) else { return nil }
    switch ResidenceRegistration(registeredOn: day).judgement(
      on: screen.session.surroundings.today
    ) {
    case .eligible: return Notice("已满半年", .success)
    case .tooEarly(let earliest):
      return Notice("未满半年，\(earliest.phraseWithYear)起可申领", .warning)
    case .future: return nil
    }
  }

  /// Beside the heading of the station's chain.
  var ofStation: Notice? {
    if let home = answers.homeDistrict, let station = answers.stationDistrict, home != station {
      return Notice("与居住地不在同一区、县(市)，请核对", .warning)
    }
    let station = answers.station.flatMap(screen.session.office.stations.station)
    return station?.isDerived == true ? Notice("派出所名称待核实") : nil
  }

  /// The line above the buttons: what is wrong in the field in focus, else what is worth knowing.
  var beneath: [Notice] {
    if let problem = screen.form.errors[screen.form.focus] { return [Notice(problem, .error)] }
    var notes: [Notice] = []
    if case .answer(let field) = screen.form.focus, let words = screen.mending?.note(on: field) {
      return [Notice(words, .warning)]
    }
    if screen.mending != nil, !screen.isUnlocked {
      notes.append(Notice("标有!的请按退回原因修改；其余内容按 F7 解锁"))
    }
    if !screen.form.errors.isEmpty {
      notes.append(Notice("标有✗的\(screen.form.errors.count)处需要修改", .error))
    }
    if let whose { notes.append(whose) }
    if identity?.isHangzhouUrban == true {
      notes.append(Notice("号码显示在杭州市区签发：市区户籍无需申领，户籍已迁出的请继续", .warning))
    }
    if let picked { notes.append(picked) }
    return notes
  }

  /// A hint that the page is about another person than it says.
  private var whose: Notice? {
    let own = screen.session.account.identity.text
    guard let identity else { return nil }
    if answers.isForAnother {
      return identity.text == own ? Notice("这是您本人的身份证号，为自己申领请选“本人”", .warning) : nil
    }
    guard identity.text != own else { return nil }
    return Notice("身份证号与账户登记的不同，为别人申领请选“为他人代办”", .warning)
  }

  /// The whole name of the place in focus, which its field may cut; the station's with its
  /// district.
  private var picked: Notice? {
    guard case .answer(let field) = screen.form.focus else { return nil }
    let office = screen.session.office
    guard let name = answers.placeName(field, office: office) else { return nil }
    switch field {
    case .station:
      let district = answers.placeName(.stationDistrict, office: office) ?? .empty
      return Notice(Phrase(district + ShownText(verbatim: " ") + name))
    case .community: return Notice(Phrase(name))
    case .applicant, .relation, .name, .identityNumber, .mobile, .ground, .dwelling,
      .registeredOn, .homeDistrict, .homeStreet, .homeAddress, .stationDistrict, .employer:
      return nil
    }
  }
}
