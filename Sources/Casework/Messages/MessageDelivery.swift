/// Delivers what waits: each message is marked before it is handed over, so that one that may have
/// gone out twice says so.
public struct MessageDelivery: Sendable {
  /// After so many attempts a message is 失败.
  public static let mostAttempts = 6

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
    public var failed = 0
    public var postponed = 0
  }

  /// Hands over everything that may leave now.
  public func deliver() throws -> Count {
    var count = Count()
    while let next = try store.outbox(until: surroundings.now(), limit: 1).first {
      guard let message = try begin(next) else { continue }
      do {
        try gateway.send(message.text, to: message.to, id: message.id)
        try end(message, failure: nil)
        count.sent += 1
      } catch let failure as MessageNotSent {
        let isOver = try end(message, failure: failure)
        if isOver { count.failed += 1 } else { count.postponed += 1 }
      }
    }
    return count
  }

  /// Counts the attempt before it is made. A message under way is nobody else's for 5 minutes.
  private func begin(_ seen: Message) throws -> Message? {
    let now = surroundings.now()
    return try store.change(by: "messages") { change in
      guard var message = try change.message(seen.id, to: seen.account),
        message.state == .waiting, message.notBefore.map({ $0 <= now }) ?? true
      else { return nil }
      message.attempts = (message.attempts ?? 0) + 1
      message.notBefore = now.adding(seconds: 300)
      change.send(message)
      return message
    }
  }

  /// - Returns: whether it is given up.
  @discardableResult
  private func end(_ sent: Message, failure: MessageNotSent?) throws -> Bool {
    let now = surroundings.now()
    return try store.change(by: "messages") { change in
      guard var message = try change.message(sent.id, to: sent.account) else { return true }
      let attempts = message.attempts ?? 1
      message.failure = failure?.reason
      if let failure {
        let isOver = !failure.isPassing || attempts >= Self.mostAttempts
        if isOver { message.state = .failed }
        // 1, 2, 4, 8, 16 minutes.
        message.notBefore = now.adding(seconds: 60 << min(attempts - 1, 6))
      } else {
        message.state = .sent
        message.sentAt = now
      }
      change.send(message)
      if message.state != .waiting {
        let event = AuditEvent(
          at: now,
          by: "messages",
          message.state == .sent ? .messageSent : .messageFailed,
          subject: message.id,
          detail: attempts > 1 ? "attempt \(attempts)" : ""
        )
        try change.record(event, surroundings.fingerprints)
      }
      return message.state == .failed
    }
  }
}
