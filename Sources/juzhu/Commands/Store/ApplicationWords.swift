import ApplicantScreens
import CaseFiles
import Casework
import TextUI

/// An application as lines for the operator.
struct ApplicationWords {
  let application: Application
  let versions: [StoredVersion]
  let office: Office
  /// Whether ID and mobile numbers are shown whole.
  let isFull: Bool

  var lines: [ShownText] {
    rows(facts) + reviews + [ShownText("")] + [ShownText("历史 (history)")] + history
      + [ShownText("")]
      + [ShownText("版本 (versions)")] + places
  }

  private var facts: [(String, String)] {
    let info = application.info
    var facts = [
      ("申请编号", application.number.text),
      ("状态", "\(application.status.officeName) (\(application.status.rawValue))"),
      ("版本", String(application.revision)),
      ("账户", application.account.text),
      ("姓名", info.name.text),
      ("身份证号", isFull ? info.identity.text : info.identity.masked),
      ("手机号码", isFull ? info.mobile.text : info.mobile.masked),
    ]
    if let agent = info.agent { facts.append(("代办人", Plain.text(agent.name))) }
    facts += [
      ("申领事由", Plain.text(info.ground.name)),
      ("住所类型", Plain.text(info.dwelling.name)),
      ("居住登记日期", info.registeredOn.description),
      ("居住地", home),
      ("派出所", station),
    ]
    if let employer = info.employer { facts.append(("服务单位", employer)) }
    facts.append(("提交", Self.time(application.submittedAt)))
    facts.append(("预约", visit))
    if let receipt = application.receipt { facts.append(("受理单号", receipt.text)) }
    facts += application.documents.allPages.map { page in
      ("材料", "\(page.name)，\(page.kind.rawValue)，\(page.size) 字节，\(page.fingerprint.hex)")
    }
    facts += application.marks.map { mark in
      ("退回原因", "\(Plain.text(mark.item.name(in: office)))：\(mark.reason)")
    }
    return facts
  }

  private var home: String {
    let info = application.info
    let district = office.divisions.district(info.homeDistrict)?.name ?? info.homeDistrict.rawValue
    let street = office.divisions.street(info.homeStreet)?.name ?? info.homeStreet.rawValue
    return district + street + info.homeAddress
  }

  private var station: String {
    let code = application.info.station
    return (office.stations.station(code)?.name ?? "") + " (\(code.rawValue))"
  }

  private var visit: String {
    guard let slot = application.slot else { return "没有" }
    let words = "\(slot.day) \(Plain.text(slot.half.phrase))"
    return application.heldSlot == nil ? words + "（已不占名额）" : words
  }

  /// What the station decided and noted; nothing when it has done neither.
  private var reviews: [ShownText] {
    guard let review = application.review else { return [] }
    var lines: [String] = []
    for round in review.rounds {
      let undone = round.undoneAt.map { "（\(Self.time($0)) 撤回）" } ?? ""
      let late = round.lateReason.map { "；补充理由：\($0)" } ?? ""
      lines.append(
        "\(Self.time(round.at))  第\(round.revision)版  \(Plain.text(round.decision.phrase))  "
          + "\(round.byName.text) (\(round.by.text))\(undone)\(late)"
      )
      lines += round.marks.map { "    \(Plain.text($0.item.name(in: office)))：\($0.reason)" }
    }
    lines += review.notes.map { "\(Self.time($0.at))  备注  \($0.by.text)：\($0.text)" }
    return [ShownText(""), ShownText("审核 (reviews)")] + lines.map { ShownText("  " + $0) }
  }

  private var history: [ShownText] {
    application.history.map { entry in
      ShownText("  \(Self.time(entry.at))  \(Plain.text(entry.phrase))")
    }
  }

  private var places: [ShownText] {
    versions.map { version in
      ShownText(
        "  第\(version.application.revision)版  \(version.file) 第\(version.line)行  "
          + "第\(version.sequence)笔  \(Moment(iso: version.at).map(Self.time) ?? version.at)  "
          + version.actor
      )
    }
  }

  private func rows(_ facts: [(String, String)]) -> [ShownText] {
    facts.map { ShownText($0.0).padded(toWidth: 14) + ShownText($0.1) }
  }

  /// In Shanghai, to the second.
  private static func time(_ moment: Moment) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(moment.day) \(two(moment.hour)):\(two(moment.minute)):\(two(moment.second))"
  }
}

extension ReviewRound.Decision {
  fileprivate var phrase: Phrase {
    switch self {
    case .passed: HistoryEntry.Event.passed.phrase
    case .returned: HistoryEntry.Event.returned.phrase
    case .foundIneligible: HistoryEntry.Event.foundIneligible.phrase
    }
  }
}
