import CaseWords
import Casework
import TextUI

/// One application before a reviewer: what was looked at automatically, every item to judge, what
/// happened to it, and the notes among colleagues.
struct CaseScreen: DeskScreen {
  enum Pane: Int, Sendable, CaseIterable { case items, checks, history, notes }

  /// What lies over the page and takes the keys.
  enum Overlay: Sendable {
    case reason(Mark.Item, ReasonPicker)
    case note(TextField)
    case takeOver(ConfirmBox)
    case changes(CaseComparison, Pager)
  }

  let title: Phrase = "审核申请"
  let session: StaffSession
  /// The queue that Esc leads back to.
  var queue: QueueScreen
  /// The day's list that the case was opened from; nil: from the queue.
  var window: DayScreen?
  var notice: Notice?
  private(set) var open: StaffSession.OpenCase
  private(set) var items: [CaseItem] = []
  private(set) var checks: [AutomaticCheck] = []
  /// The checks are still to be made: they read every file, which the first look does not wait for.
  private(set) var isPending = true
  /// The case as it was seen before somebody else changed it; nil: nobody has.
  private(set) var seen: Application?
  private(set) var judgements: [Judgement] = []
  private(set) var selected = 0
  private(set) var pane = Pane.items
  var pager = Pager()
  var overlay: Overlay?

  /// Opens the case, which is recorded, and takes it in hand when nobody has it.
  /// - Throws: `Refusal.noSuchApplication`; `SystemFailure`.
  init(session: StaffSession, number: ApplicationNumber, queue: QueueScreen) throws {
    self.session = session
    self.queue = queue
    open = try session.open(number)
    take(open)
    judgements = Self.ticks(of: open)
    selected = items.firstIndex { judgement(of: $0.item) == nil } ?? 0
  }

  /// The pages that the case lies on.
  var beneath: [any Screen] { window.map { [queue, $0] } ?? [queue] }

  var application: Application { open.application }
  var number: ApplicationNumber { application.number }

  /// Whether ticks may be made: the case waits and is in this member's hand.
  var isJudging: Bool {
    application.status.isJudged && open.isOwn && session.member.role.mayJudge
  }

  var takesText: Bool {
    switch overlay {
    case .reason, .note: true
    case .takeOver, .changes, nil: false
    }
  }

  private mutating func take(_ open: StaffSession.OpenCase) {
    self.open = open
    items = CaseItem.all(of: open.application, session)
    selected = max(0, min(selected, items.count - 1))
  }

  /// The ticks made so far; on a case that is decided, those it was decided by.
  private static func ticks(of open: StaffSession.OpenCase) -> [Judgement] {
    if let claim = open.claim { return claim.judgements }
    let application = open.application
    return application.status.isJudged ? [] : application.review?.last?.judgements ?? []
  }

  func judgement(of item: Mark.Item) -> Judgement? { judgements.first { $0.item == item } }

  /// The materials among the items.
  var materials: [MaterialID] {
    items.compactMap { item in
      switch item.item {
      case .answer: nil
      case .material(let id): id
      }
    }
  }

  var openItems: [Mark.Item] { items.map(\.item).filter { judgement(of: $0) == nil } }
  var faults: [Judgement] { judgements.filter { !$0.isFit } }

  /// Another process has written: what is shown stays as long as the case is as it was.
  mutating func refresh() throws {
    let newest = try session.reread(number)
    let before = open
    take(newest)
    if newest.application.revision != before.application.revision {
      isPending = true
      seen = before.application
      notice = Notice(
        "申请刚被更改：现在是“\(newest.application.status.deskWords)”，按 D 查看改了什么",
        .warning
      )
      judgements = Self.ticks(of: newest)
    } else if before.isOwn, !newest.isOwn {
      notice = Notice(Refusal.claimLost.deskExplanation, .warning)
    } else if newest.claim != nil, !newest.isOwn {
      judgements = Self.ticks(of: newest)
    }
  }

  mutating func resume() throws { try refresh() }

  /// Makes the automatic checks, once the case is seen.
  mutating func settle() throws -> Move {
    guard isPending else { return .stay }
    isPending = false
    checks = try session.checks(of: application)
    return .stay
  }

  /// Somebody is at work on the case: the claim lives on, though nothing was ticked for minutes.
  mutating func stayInHand() throws {
    guard isJudging, let claim = open.claim,
      session.surroundings.now().seconds(since: claim.seenAt) >= Claim.lifetime / 3
    else { return }
    try session.keep(judgements, of: number)
    take(try session.reread(number))
  }

  /// Lays old and new beside each other: what somebody else has just changed, else what is not as
  /// it was judged last.
  mutating func showChanges() {
    let comparison =
      seen.map { CaseComparison(from: $0, to: application, session) }
      ?? CaseComparison(sinceReviewOf: application, session)
    seen = nil
    overlay = .changes(comparison, Pager())
  }

  /// Leaves the case for others; the ticks stay with it.
  func leave() throws {
    guard open.isOwn, application.status.isJudged else { return }
    try session.release(number)
  }

  mutating func show(_ pane: Pane) {
    self.pane = pane
    pager = Pager()
  }

  mutating func turn(by count: Int) {
    let all = Pane.allCases
    show(all[(pane.rawValue + count + all.count) % all.count])
  }

  mutating func select(_ place: Int) { selected = max(0, min(place, items.count - 1)) }

  mutating func select(_ item: Mark.Item) {
    show(.items)
    if let place = items.firstIndex(where: { $0.item == item }) { selected = place }
  }

  // MARK: Judging

  /// Says no unless ticks may be made now.
  func requireJudging() throws {
    guard session.member.role.mayJudge else { throw Refusal.notAllowed }
    guard application.status.isJudged else {
      throw Refusal.notPossible(in: application.status)
    }
    guard open.isOwn else {
      throw open.claim.map { Refusal.claimedBy($0.byName) } ?? Refusal.claimLost
    }
  }

  /// Ticks an item, keeps the ticks at once, and goes on to the next one without a tick.
  mutating func judge(_ item: Mark.Item, fault: String?) throws {
    try requireJudging()
    var ticks = judgements.filter { $0.item != item }
    ticks.append(Judgement(item, fault: fault))
    try keep(ticks)
    let behind = items.indices.dropFirst(selected + 1).first {
      judgement(of: items[$0].item) == nil
    }
    selected = behind ?? items.indices.first { judgement(of: items[$0].item) == nil } ?? selected
  }

  mutating func unjudge(_ item: Mark.Item) throws {
    try requireJudging()
    try keep(judgements.filter { $0.item != item })
  }

  /// Everything that has no tick yet is in order.
  mutating func passRest() throws {
    try requireJudging()
    try keep(judgements + openItems.map { Judgement($0) })
  }

  private mutating func keep(_ ticks: [Judgement]) throws {
    let order = Dictionary(
      items.enumerated().map { ($0.element.item, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let sorted = ticks.sorted { order[$0.item, default: 0] < order[$1.item, default: 0] }
    do {
      try session.keep(sorted, of: number)
    } catch Refusal.claimLost {
      try refresh()
      throw Refusal.claimLost
    }
    judgements = sorted
  }

  mutating func takeOver() throws {
    _ = try session.takeOver(number)
    take(try session.reread(number))
    judgements = open.claim?.judgements ?? []
    notice = Notice("已接管，原有的核对标记一并转来", .success)
  }

  mutating func addNote(_ text: String) throws {
    _ = try session.note(text, on: number)
    let ticks = judgements
    take(try session.reread(number))
    judgements = ticks
    show(.notes)
    notice = Notice("已记下，申请人看不到内部备注", .success)
  }
}
