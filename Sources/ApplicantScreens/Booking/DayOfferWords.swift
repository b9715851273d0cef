import CaseWords
import Casework
import TextUI

extension DayOffer {
  /// Why the day cannot be chosen; nil when it can.
  var reasonAgainst: Phrase? {
    switch self {
    case .open: nil
    case .full: "已约满"
    case .past: "到场日须在今天以后"
    case .stationClosed(let words): "本所停办：\(ShownText(words))"
    case .closed(let reason): reason.explanation
    }
  }
}

extension BookingCalendar {
  /// When the review ends for whoever books in this window; nil when that day is over.
  func reviewWords(for application: Application) -> Phrase {
    if application.status == .passed { return "初审已通过，改期不影响审核结果" }
    let due = window.reviewDue
    guard due >= today else { return "初审期限已过，最迟到场时当面审核" }
    return "初审将于\(due.short)前完成"
  }
}
