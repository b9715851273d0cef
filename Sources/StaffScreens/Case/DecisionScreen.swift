import CaseWords
import Casework
import TextUI

/// 作出决定: what will happen, the exact message, and a key of its own to confirm.
struct DecisionScreen: DeskScreen {
  enum Choice: Int, Sendable, CaseIterable { case pass, giveBack, ineligible }

  let title: Phrase = "作出决定"
  var session: StaffSession { page.session }
  /// The case as it was looked at.
  let page: CaseScreen
  var notice: Notice?
  private(set) var choice: Choice
  /// 所领导's reason for what could have been found before, or why the person is not eligible.
  private(set) var reason: TextField
  private(set) var isTyping = false
  /// Open while it is chosen why the person is not eligible.
  private(set) var picker: ReasonPicker?

  /// - Parameter choice: nil: what the ticks suggest.
  init(case page: CaseScreen, choice: Choice?) {
    self.page = page
    self.choice = choice ?? (page.faults.isEmpty ? .pass : .giveBack)
    reason = TextField(limit: Judgement.longestText)
    take(self.choice)
  }

  var takesText: Bool { isTyping || picker != nil }

  var help: [Phrase] {
    [
      "先选择决定，看清会发生什么和将要发出的短信，再按 Y 确认；Enter 不会确认。",
      "确认后两分钟内可以按 U 撤回，短信在两分钟后才发出。",
      "退回前每一项都要核对（一次性告知）。上次已判合格、没有改动的项目，只有所领导写明理由才能退回。",
    ]
  }

  /// The items that could have been found at the last review.
  var lateFaults: [Mark.Item] {
    guard let last = page.application.review?.last else { return [] }
    return page.faults.map(\.item).filter { item in
      last.judgements.contains { $0.item == item && $0.isFit }
        && last.isUnchanged(item, in: page.application)
    }
  }

  /// Whether the choice asks for a reason in words.
  var needsReason: Bool {
    switch choice {
    case .pass: false
    case .giveBack: !lateFaults.isEmpty && session.member.role.mayLead
    case .ineligible: true
    }
  }

  var hasReason: Bool { reason.text.contains { !$0.isWhitespace } }

  /// Why it cannot be decided so; nil when it can.
  var refusal: Refusal? {
    let faults = page.faults.map(\.item)
    // Who stands at the window is not called there: the originals are looked at instead.
    if choice == .pass, page.application.status == .arrived { return .notPossible(in: .arrived) }
    switch choice {
    case .pass:
      if !page.openItems.isEmpty { return .notJudged(page.openItems) }
      return faults.isEmpty ? nil : .faultsFound(faults)
    case .giveBack:
      if !page.openItems.isEmpty { return .notJudged(page.openItems) }
      if faults.isEmpty { return .nothingToCorrect }
      guard !lateFaults.isEmpty else { return nil }
      return session.member.role.mayLead && hasReason ? nil : .needsChief(lateFaults)
    case .ineligible:
      return hasReason ? nil : .reasonMissing
    }
  }

  var decision: StaffSession.Decision {
    switch choice {
    case .pass: .pass
    case .giveBack: .giveBack(lateReason: needsReason ? reason.text : nil)
    case .ineligible: .ineligible(reason: reason.text)
    }
  }

  mutating func take(_ choice: Choice) {
    if choice != self.choice { reason.text = "" }
    self.choice = choice
    isTyping = false
    if !hasReason { startTyping() }
  }

  /// Opens what the reason is written in; nothing when none is asked for.
  mutating func startTyping() {
    switch choice {
    case .pass: break
    case .giveBack: isTyping = needsReason
    case .ineligible:
      picker = ReasonPicker(
        "不符合条件的理由",
        reasons: session.office.reasons.ineligible,
        fault: hasReason ? reason.text : nil,
        office: session.office
      )
    }
  }

  mutating func typeInPicker(_ key: Key) {
    guard var open = picker else { return }
    switch open.type(key) {
    case .open: picker = open
    case .cancelled: picker = nil
    case .picked(let text):
      picker = nil
      reason.text = text
    }
  }

  mutating func typeReason(_ key: Key) {
    switch key {
    case .enter, .escape, .tab, .up, .down: isTyping = false
    default: reason.type(key)
    }
  }

  /// Decides, and opens the next case.
  mutating func confirm() throws -> Move {
    if let refusal {
      if case .notJudged(let items) = refusal { return jump(to: items, refusal) }
      throw refusal
    }
    let decided: Application
    do {
      decided = try session.decide(decision, on: page.application, page.judgements)
    } catch let refusal as Refusal {
      // Nothing was decided: the case shows what it is now, and says so.
      if refusal == .changedMeanwhile || refusal == .claimLost { return .pop }
      notice = Notice(refusal.deskExplanation, .warning)
      return .stay
    }
    return try next(after: decided)
  }

  /// Leads to the first item that is not judged yet.
  private func jump(to items: [Mark.Item], _ refusal: Refusal) -> Move {
    var page = page
    if let first = items.first { page.select(first) }
    page.notice = Notice(refusal.deskExplanation, .warning)
    return .start(page.beneath + [page])
  }

  private func next(after decided: Application) throws -> Move {
    var queue = page.queue
    queue.decided = LastDecision(
      number: decided.number,
      status: decided.status,
      at: session.surroundings.now()
    )
    queue.notice = nil
    if var window = page.window {
      // The person stands at the counter: back to the day's list.
      try window.resume()
      window.select(decided.number)
      window.notice = queue.decided?.words(at: session.surroundings.now()).map { Notice($0) }
      return .start([queue, window])
    }
    let place = QueueRow(page.application).place
    guard let number = try NextCase.find(session, after: place) else {
      try queue.reload()
      queue.notice = Notice("没有其他无人经手的待初审申请", .success)
      return .start([queue])
    }
    return .start([queue, try CaseScreen(session: session, number: number, queue: queue)])
  }
}
