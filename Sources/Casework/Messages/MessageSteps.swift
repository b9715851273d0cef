/// The steps of a message on its way.
extension Message {
  /// Nothing is done about it for so many seconds.
  mutating func wait(_ seconds: Int, after now: Moment, as next: State) {
    state = next
    notBefore = now.adding(seconds: seconds)
  }

  /// It is 已发, or 失败 for the reason.
  mutating func finish(_ reason: String?, at now: Moment) {
    state = reason == nil ? .sent : .failed
    failure = reason
    sentAt = reason == nil ? now : nil
    notBefore = nil
  }

  /// As it is once the first attempt has brought it on its way: for histories that are made up.
  package func sent(at moment: Moment) -> Message {
    var message = self
    message.attempts = 1
    message.finish(nil, at: moment)
    return message
  }

  /// An attempt did not succeed: it is tried again after 1, 2, 4, 8 and 16 minutes, or given up. A
  /// message of which nobody knows whether it went out is tried once more at most.
  mutating func take(_ problem: MessageNotSent, at now: Moment) {
    let made = attempts ?? 1
    switch problem.kind {
    case .refused:
      return finish(problem.reason, at: now)
    case .unknown where mayBeTwice == true:
      return finish(problem.reason, at: now)
    case .unknown, .later:
      guard made < MessageDelivery.mostAttempts else { return finish(problem.reason, at: now) }
      if problem.kind == .unknown { mayBeTwice = true }
      wait(60 << min(made - 1, 6), after: now, as: .waiting)
    case .unusable:
      attempts = made - 1
      wait(60, after: now, as: .waiting)
    }
    failure = problem.reason
  }

  /// What the record says of a message that is over; nil for one that is not.
  func event(at now: Moment) -> AuditEvent? {
    let action: AuditEvent.Action
    switch state {
    case .sent: action = .messageSent
    case .failed: action = .messageFailed
    case .waiting, .underWay, .handedOver, .withdrawn: return nil
    }
    return AuditEvent(
      at: now,
      by: VisitNotices.actor,
      action,
      subject: id,
      detail: "attempts \(attempts ?? 0)" + (mayBeTwice == true ? ", may be twice" : "")
    )
  }
}
