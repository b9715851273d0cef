import Casework

/// Who works at 小营派出所 in the journeys.
enum DeskMember {
  case wu, zhou, chen, shen, fang

  var userName: String {
    switch self {
    case .wu: "wumin"
    case .zhou: "zhouli"
    case .chen: "chenjing"
    case .shen: "shenguoqing"
    case .fang: "fanglin"
    }
  }

  var realName: String {
    switch self {
    case .wu: "吴敏"
    case .zhou: "周立"
    case .chen: "陈静"
    case .shen: "沈国庆"
    case .fang: "方琳"
    }
  }

  var role: StaffRole {
    switch self {
    case .wu: .administrator
    case .zhou, .chen: .reviewer
    case .shen: .chief
    case .fang: .reader
    }
  }
}
