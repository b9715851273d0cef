import CaseWords
import Casework
import TextUI

/// What the program has looked at before the reviewer: a word for the reviewer, never a decision.
struct AutomaticCheck: Sendable {
  let name: Phrase
  /// nil: nothing speaks against it.
  let warning: Phrase?

  /// Says it without colour.
  var marked: Phrase { warning == nil ? "✓ \(name)" : "! \(name)" }

  static func all(_ open: StaffSession.OpenCase, _ session: StaffSession) -> [AutomaticCheck] {
    let application = open.application
    let info = application.info
    let office = session.office
    let today = session.surroundings.today
    return [
      AutomaticCheck(name: "证件号码", warning: identity(info, office)),
      AutomaticCheck(name: "年龄", warning: age(info, today)),
      AutomaticCheck(name: "满半年", warning: halfYear(info, application.submittedAt.day)),
      AutomaticCheck(name: "同一人", warning: others(open.others)),
      AutomaticCheck(name: "材料", warning: materials(application, session)),
      AutomaticCheck(name: "社区", warning: community(info, office)),
    ]
  }

  private static func identity(_ info: BasicInfo, _ office: Office) -> Phrase? {
    if info.identity.isHangzhouUrban { return "证件号码属杭州市区，可能是本市户籍，请核对户口" }
    guard office.regions.place(of: info.identity.regionCode) == nil else { return nil }
    return "证件号码前6位不在地区代码表中，请核对身份证"
  }

  private static func age(_ info: BasicInfo, _ today: CalendarDay) -> Phrase? {
    let age = info.identity.age(on: today)
    if age < BasicInfo.ageOfActing {
      return info.agent == nil ? "\(age)周岁，未满16周岁须由监护人代办" : "\(age)周岁，由监护人代办"
    }
    return age > 90 ? "\(age)周岁，请核对证件" : nil
  }

  private static func halfYear(_ info: BasicInfo, _ day: CalendarDay) -> Phrase? {
    switch ResidenceRegistration(registeredOn: info.registeredOn).judgement(on: day) {
    case .eligible: nil
    case .tooEarly(let earliest): "居住登记未满半年，最早\(earliest.phraseWithYear)可以申领"
    case .future: "居住登记日期在今天以后"
    }
  }

  private static func others(_ others: [ApplicationNumber]) -> Phrase? {
    guard let last = others.last else { return nil }
    return "此人另有\(others.count)份申请，最近一份 \(ShownText(last.text))"
  }

  private static func materials(_ application: Application, _ session: StaffSession) -> Phrase? {
    let missing = session.requirements(of: application)
      .missing(settled: application.documents.settled)
    return missing.isEmpty ? nil : "缺少必需材料\(missing.count)项"
  }

  private static func community(_ info: BasicInfo, _ office: Office) -> Phrase? {
    guard let station = office.stations.station(info.station) else { return "派出所不在名录中" }
    let isOwn = office.divisions.communities(of: station).contains { $0.code == info.community }
    if !isOwn { return "所选社区不属本所辖区，请核对" }
    return station.district == info.homeDistrict ? nil : "居住地与派出所不在同一区，请核对"
  }
}
