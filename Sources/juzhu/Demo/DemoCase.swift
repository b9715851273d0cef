import Casework

/// One case of the demonstration: who, how long ago, and what has happened since.
struct DemoCase {
  enum Step {
    case book
    case cancel
    case station(@Sendable (inout Application, Moment) throws -> Void)
  }

  let person: DemoPerson
  /// Days since the submission.
  let daysAgo: Int
  let steps: [Step]

  /// The cases of each account, in every status that there is.
  static var accounts: [[DemoCase]] {
    let people = DemoPerson.applicants
    return [
      [
        DemoCase(person: people[0], daysAgo: 0, steps: [.book]),
        DemoCase(person: people[1], daysAgo: 2, steps: [.book, pass]),
        DemoCase(person: people[2], daysAgo: 1, steps: [.book, giveBack]),
        DemoCase(person: people[3], daysAgo: 0, steps: []),
        DemoCase(person: people[4], daysAgo: 25, steps: [.book, pass, arrive, accept, complete]),
      ],
      [
        DemoCase(person: people[5], daysAgo: 9, steps: [.book, pass, arrive]),
        DemoCase(person: people[6], daysAgo: 12, steps: [.book, pass, arrive, accept]),
        DemoCase(person: people[7], daysAgo: 14, steps: [.book, pass, miss]),
        DemoCase(person: people[8], daysAgo: 5, steps: [.book]),
      ],
      [
        DemoCase(person: people[9], daysAgo: 6, steps: [.book, declareIneligible]),
        DemoCase(person: people[10], daysAgo: 8, steps: [.cancel]),
        DemoCase(person: people[11], daysAgo: 29, steps: [expire]),
      ],
    ]
  }

  private static let pass = Step.station { try $0.pass(at: $1) }
  private static let arrive = Step.station { try $0.arrive(at: $1) }
  private static let accept = Step.station { try $0.accept(at: $1) }
  private static let complete = Step.station { try $0.complete(at: $1) }
  private static let miss = Step.station { try $0.miss(at: $1) }
  private static let expire = Step.station { try $0.expire(at: $1) }
  private static let giveBack = Step.station {
    let marks = [
      Mark(item: .material("lease"), reason: "租赁合同缺少签字盖章页，请补充上传"),
      Mark(item: .answer(.homeAddress), reason: "详细地址请写到门牌号和室号"),
    ]
    try $0.giveBack(marks, at: $1)
  }
  private static let declareIneligible = Step.station {
    let reason = Mark(item: .answer(.identityNumber), reason: "申请人为杭州市区户籍，不需要办理居住证")
    try $0.declareIneligible(reason, at: $1)
  }
}
