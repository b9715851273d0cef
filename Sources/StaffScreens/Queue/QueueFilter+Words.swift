import CaseWords
import Casework
import TextUI

extension StaffSession.Colleague {
  /// The name; the member's own as 由我经手.
  func words(_ session: StaffSession) -> Phrase {
    name == session.member.name ? "由我经手" : Phrase(ShownText(realName.text))
  }
}

extension QueueFilter {
  /// What the queue is narrowed to, in the order of the box.
  func words(_ session: StaffSession) -> [Phrase] {
    var parts: [Phrase] = []
    if let day { parts.append("预约日 \(day.phrase)") }
    if let ground { parts.append(ground.name) }
    if let community { parts.append(Phrase(ShownText(community.name))) }
    switch holder {
    case .any: break
    case .nobody: parts.append("无人经手")
    case .reviewer(let colleague): parts.append(colleague.words(session))
    }
    if round != .any { parts.append(round.phrase) }
    return parts
  }
}

extension QueueFilter.Round {
  var phrase: Phrase {
    switch self {
    case .any: "不限"
    case .first: "首次"
    case .again: "复审"
    }
  }
}
