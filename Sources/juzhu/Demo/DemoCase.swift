import Casework

/// One case of the demonstration: who, how long ago, and what has happened since.
struct DemoCase {
  enum Step {
    /// So many days ago was what follows.
    case on(daysAgo: Int)
    case book
    /// Books a place of today, or the earliest when nobody can come today.
    case bookToday
    case cancel
    case pass, giveBack, findIneligible
    /// The applicant corrects what was marked and submits again.
    case mend
    /// A colleague has it in hand.
    case begin
    case station(@Sendable (inout Application, Moment) throws -> Void)
  }

  let person: DemoPerson
  /// Days since the submission.
  let daysAgo: Int
  let steps: [Step]

  private init(_ person: DemoPerson, daysAgo: Int, _ steps: [Step]) {
    self.person = person
    self.daysAgo = daysAgo
    self.steps = steps
  }

  /// Of every paper only the first page is there, so it is given back.
  var isIncomplete: Bool {
    steps.contains { step in
      if case .giveBack = step { true } else { false }
    }
  }

  /// The cases of each account, in every status that there is.
  /// - Parameter lately: so many days ago somebody submitted who comes today.
  static func accounts(lately: Int) -> [[DemoCase]] {
    let people = DemoPerson.applicants
    let passed: [Step] = [.book, .on(daysAgo: 1), .pass]
    return [
      [
        DemoCase(people[0], daysAgo: 0, [.book]),
        DemoCase(people[1], daysAgo: 2, passed),
        DemoCase(people[2], daysAgo: 1, [.book, .on(daysAgo: 0), .giveBack]),
        DemoCase(people[3], daysAgo: 0, []),
        DemoCase(people[4], daysAgo: 25, [.book, .pass, arrive, accept, complete]),
      ],
      [
        DemoCase(people[5], daysAgo: 9, [.book, .pass, arrive]),
        DemoCase(people[6], daysAgo: 12, [.book, .pass, arrive, accept]),
        DemoCase(people[7], daysAgo: 14, [.book, .pass, miss]),
        DemoCase(people[8], daysAgo: 5, [.book]),
      ],
      [
        DemoCase(people[9], daysAgo: 6, [.book, .findIneligible]),
        DemoCase(people[10], daysAgo: 8, [.cancel]),
        DemoCase(people[11], daysAgo: 29, [expire]),
      ],
      [
        DemoCase(people[12], daysAgo: 4, [.book, .giveBack, .on(daysAgo: 1), .mend, .book]),
        DemoCase(people[13], daysAgo: 1, [.book, .on(daysAgo: 0), .begin]),
        DemoCase(people[14], daysAgo: lately, [.bookToday, .on(daysAgo: lately - 1), .pass]),
        DemoCase(people[15], daysAgo: lately, [.bookToday, .on(daysAgo: lately - 1), .pass]),
        DemoCase(people[16], daysAgo: lately, [.bookToday]),
      ],
    ]
  }

  private static let arrive = Step.station { try $0.arrive(at: $1) }
  private static let accept = Step.station { try $0.accept(at: $1) }
  private static let complete = Step.station { try $0.complete(at: $1) }
  private static let miss = Step.station { try $0.miss(at: $1) }
  private static let expire = Step.station { try $0.expire(at: $1) }

  /// What the reviewer finds on a case that is given back.
  static let faults: [Mark.Item: String] = [
    .material("lease"): "租赁合同缺少签字盖章页，请补充上传",
    .answer(.homeAddress): "详细地址请写到门牌号和室号",
  ]
  static let ineligible = "申请人为杭州市区户籍，不需要办理居住证"
}
