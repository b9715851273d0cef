/// Delivers what waits: each message is marked before it is handed over, so that one that may have
/// gone out twice says so.
public struct MessageDelivery: Sendable {
  /// After so many attempts a message is 失败.
  public static let mostAttempts = 6
  /// A deliverer that has not said in so many seconds what became of a message has died.
  static let handingSeconds = 300
  /// A gateway that has not told in so many seconds what became of a message is asked for it.
  static let outcomeSeconds = 86_400

  private let store: any CaseStore
  private let gateway: any MessageGateway
  private let surroundings: Surroundings

  public init(
    store: any CaseStore,
    gateway: any MessageGateway,
    surroundings: Surroundings
  ) {
    self.store = store
    self.gateway = gateway
    self.surroundings = surroundings
  }

  /// What one round did.
  public struct Count: Sendable, Hashable {
    public var sent = 0
    /// Before the gateway now.
    public var handedOver = 0
    public var failed = 0
    /// To be tried again later.
    public var postponed = 0
    /// What they told of no longer holds.
    public var withdrawn = 0
    /// Why the gateway took nothing more; nil: it took everything.
    public var problem: String?

    public init() {}
  }

  /// Takes in what has become of earlier messages, and hands over everything that may leave now.
  /// - Throws: `SystemFailure` of the store alone.
  public func deliver() throws -> Count {
    var count = Count()
    do {
      for outcome in try gateway.outcomes() { try take(outcome, &count) }
    } catch let failure as MessageNotSent {
      count.problem = failure.reason
      return count
    }
    var last: Message?
    while count.problem == nil,
      let next = try store.outbox(until: surroundings.now(), limit: 1).first, next != last
    {
      last = next
      guard let message = try begin(next, &count) else { continue }
      do {
        let handing = try gateway.send(message.text, to: message.to, id: message.id)
        try end(message, &count) { message, now in
          switch handing {
          case .sent: message.finish(nil, at: now)
          case .handedOver: message.wait(Self.outcomeSeconds, after: now, as: .handedOver)
          }
        }
      } catch let failure as MessageNotSent {
        if failure.kind == .unusable { count.problem = failure.reason }
        try end(message, &count) { $0.take(failure, at: $1) }
      }
    }
    return count
  }

  /// Counts the attempt before it is made. nil: there is nothing to hand over.
  private func begin(_ seen: Message, _ count: inout Count) throws -> Message? {
    let now = surroundings.now()
    return try change(seen.id, of: seen.account, &count) { change, message in
      guard let due = message.dueAt, due <= now else { return nil }
      switch message.state {
      case .handedOver:
        if gateway.holds(message.id) {
          message.wait(Self.outcomeSeconds, after: now, as: .handedOver)
        } else {
          message.finish("no outcome in 24 hours", at: now)
        }
        return nil
      case .underWay where !gateway.knowsRepeats:
        guard message.mayBeTwice != true else {
          message.finish("outcome unknown twice", at: now)
          return nil
        }
        message.mayBeTwice = true
      case .underWay, .waiting: break
      case .sent, .failed, .withdrawn: return nil
      }
      guard try stillHolds(message, on: now.day, change) else {
        message.state = .withdrawn
        message.notBefore = nil
        return nil
      }
      message.attempts = (message.attempts ?? 0) + 1
      message.failure = nil
      message.wait(Self.handingSeconds, after: now, as: .underWay)
      return message
    }
  }

  /// A reminder says "tomorrow", of a visit that may have been moved meanwhile.
  private func stillHolds(_ message: Message, on today: CalendarDay, _ change: CaseChange) throws
    -> Bool
  {
    guard let day = message.visitDay else { return true }
    guard today.adding(days: 1) == day, let number = Message.application(of: message.id) else {
      return false
    }
    return try change.application(number)?.heldSlot?.day == day
  }

  /// Keeps what became of an attempt, unless somebody else has the message in hand by now.
  private func end(
    _ begun: Message,
    _ count: inout Count,
    _ step: (inout Message, Moment) -> Void
  ) throws {
    let now = surroundings.now()
    try change(begun.id, of: begun.account, &count) { _, message in
      guard message.state == .underWay, message.attempts == begun.attempts else { return }
      step(&message, now)
    }
  }

  /// Keeps what the gateway tells of a message, then lets the gateway forget it. What is not of
  /// this store is left alone.
  private func take(_ outcome: MessageOutcome, _ count: inout Count) throws {
    guard let number = Message.application(of: outcome.id),
      let account = try store.application(number)?.account,
      let known = try store.message(outcome.id, to: account)
    else { return }
    if known.state.isOpen {
      let now = surroundings.now()
      try change(outcome.id, of: account, &count) { _, message in
        if message.state.isOpen { message.finish(outcome.failure, at: now) }
      }
    }
    gateway.forget(outcome)
  }

  /// Changes a message, and counts and records what it has become.
  private func change<Result>(
    _ id: String,
    of account: UserName,
    _ count: inout Count,
    _ step: (CaseChange, inout Message) throws -> Result?
  ) throws -> Result? {
    let (result, state) = try store.change(by: VisitNotices.actor) {
      change -> (Result?, Message.State?) in
      guard var message = try change.message(id, to: account) else { return (nil, nil) }
      let before = message
      let result = try step(change, &message)
      guard message != before else { return (result, nil) }
      change.send(message)
      if let event = message.event(at: surroundings.now()) {
        try change.record(event, surroundings.fingerprints)
      }
      return (result, message.state)
    }
    switch state {
    case .sent: count.sent += 1
    case .handedOver: count.handedOver += 1
    case .failed: count.failed += 1
    case .waiting: count.postponed += 1
    case .withdrawn: count.withdrawn += 1
    case .underWay, nil: break
    }
    return result
  }
}
