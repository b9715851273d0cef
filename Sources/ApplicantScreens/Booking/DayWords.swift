import Casework
import TextUI

extension ClosedReason {
  /// Why the day cannot be chosen.
  public var explanation: Phrase {
    switch self {
    case .weekend: "周末"
    case .holiday(let holiday): holiday.phrase
    case .submissionDay: "提交当日"
    case .underReview: "审核期内"
    case .beforeSubmission: "提交日期以前"
    case .beyondWindow: "超出范围（仅限审核期后7个工作日）"
    }
  }
}

extension Holiday {
  public var phrase: Phrase {
    switch self {
    case .newYear: "元旦"
    case .springFestival: "春节"
    case .qingming: "清明节"
    case .labourDay: "劳动节"
    case .dragonBoat: "端午节"
    case .midAutumn: "中秋节"
    case .nationalDay: "国庆节"
    case .other: "放假"
    }
  }
}

extension DayHalf {
  public var phrase: Phrase {
    switch self {
    case .morning: "上午"
    case .afternoon: "下午"
    }
  }
}
