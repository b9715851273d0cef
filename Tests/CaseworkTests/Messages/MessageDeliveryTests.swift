import Casework
import TestSupport
import Testing

struct MessageDeliveryTests {
  private let kiosk: SampleKiosk
  private let number: ApplicationNumber

  init() throws {
    kiosk = try SampleKiosk()
    number = try kiosk.submitted().number
  }

  private func deliver(to gateway: ScriptedGateway) throws -> MessageDelivery.Count {
    try MessageDelivery(
      store: kiosk.store,
      gateway: gateway,
      surroundings: kiosk.world.surroundings
    ).deliver()
  }

  private var message: Message {
    get throws { try #require(kiosk.store.messages(to: kiosk.session.account.name).last) }
  }

  /// A deliverer that dies while the gateway has the message: the store takes nothing more of it.
  private func dieDelivering(_ gateway: ScriptedGateway) throws {
    #expect(throws: SystemFailure.self) { try deliver(to: gateway) }
    kiosk.store.fail(with: nil)
  }

  private var death: ScriptedGateway.Answer {
    .takes(.sent) { [store = kiosk.store] in
      store.fail(with: SystemFailure(.notDone, attempt: "death"))
    }
  }

  @Test func `what is sent is sent once and recorded`() throws {
    let gateway = ScriptedGateway()
    #expect(try deliver(to: gateway).sent == 1)
    #expect(try deliver(to: gateway) == MessageDelivery.Count())
    #expect(gateway.ids == [try message.id])
    #expect(try message.state == .sent)
    #expect(try message.sentAt == kiosk.world.now)
    #expect(kiosk.store.lastAudit()?.action == .messageSent)
  }

  @Test func `a message is tried again after 1, 2, 4, 8 and 16 minutes and then given up`() throws {
    let busy = ScriptedGateway.Answer.refuses(MessageNotSent(.later, "busy"))
    let gateway = ScriptedGateway(Array(repeating: busy, count: 9))
    for minutes in [1, 2, 4, 8, 16] {
      #expect(try deliver(to: gateway).postponed == 1)
      kiosk.world.wait(seconds: minutes * 60 - 1)
      #expect(try deliver(to: gateway) == MessageDelivery.Count())
      kiosk.world.wait(seconds: 1)
    }
    #expect(try deliver(to: gateway).failed == 1)
    #expect(gateway.ids.count == MessageDelivery.mostAttempts)
    #expect(try message.state == .failed)
    #expect(try message.failure == "busy")
    #expect(kiosk.store.lastAudit()?.action == .messageFailed)
  }

  @Test func `a refused number fails at once, with the reason`() throws {
    let gateway = ScriptedGateway([.refuses(MessageNotSent(.refused, "no such number"))])
    #expect(try deliver(to: gateway).failed == 1)
    #expect(try message.failure == "no such number")
  }

  @Test func `a gateway out of order uses up no attempt and ends the round`() throws {
    let broken = ScriptedGateway.Answer.refuses(MessageNotSent(.unusable, "disk full"))
    let gateway = ScriptedGateway(Array(repeating: broken, count: 20))
    _ = try kiosk.session.cancel(number)
    for _ in 0..<20 {
      #expect(try deliver(to: gateway).problem == "disk full")
      kiosk.world.wait(seconds: 60)
    }
    #expect(gateway.ids.count == 20)
    #expect(try message.attempts == 0)
    #expect(try deliver(to: gateway).sent == 1)
  }

  @Test func `a deliverer that died leaves one repeat, which says so`() throws {
    let gateway = ScriptedGateway([death])
    try dieDelivering(gateway)
    #expect(try message.state == .underWay)
    kiosk.world.wait(seconds: 299)
    #expect(try deliver(to: gateway) == MessageDelivery.Count())
    kiosk.world.wait(seconds: 1)
    #expect(try deliver(to: gateway).sent == 1)
    #expect(try message.mayBeTwice == true)
    #expect(kiosk.store.lastAudit()?.detail == "attempts 2, may be twice")
  }

  @Test func `two deliverers that died leave no third attempt`() throws {
    let gateway = ScriptedGateway([death, death])
    for _ in 0..<2 {
      try dieDelivering(gateway)
      kiosk.world.wait(seconds: 300)
    }
    #expect(try deliver(to: gateway).failed == 1)
    #expect(gateway.ids.count == 2)
  }

  @Test func `an outcome that nobody knows is repeated once at most`() throws {
    let unknown = ScriptedGateway.Answer.refuses(MessageNotSent(.unknown, "killed"))
    let gateway = ScriptedGateway([unknown, unknown])
    #expect(try deliver(to: gateway).postponed == 1)
    kiosk.world.wait(seconds: 60)
    #expect(try deliver(to: gateway).failed == 1)
    #expect(try message.mayBeTwice == true)
    #expect(gateway.ids.count == 2)
  }

  @Test func `a gateway that knows its messages repeats none`() throws {
    let gateway = ScriptedGateway([death, .takes(.handedOver)], knowsRepeats: true)
    try dieDelivering(gateway)
    kiosk.world.wait(seconds: 300)
    #expect(try deliver(to: gateway).handedOver == 1)
    #expect(try message.mayBeTwice == nil)
  }

  @Test(arguments: [nil, "refused"])
  func `what was handed over has its outcome later`(failure: String?) throws {
    let gateway = ScriptedGateway([.takes(.handedOver)], knowsRepeats: true)
    #expect(try deliver(to: gateway).handedOver == 1)
    #expect(try message.state == .handedOver)
    let outcome = MessageOutcome(id: try message.id, failure: failure, place: "a file")
    gateway.tell(outcome)
    gateway.tell(MessageOutcome(id: "A0000000009-1", failure: nil, place: "not ours"))
    let count = try deliver(to: gateway)
    #expect([count.sent, count.failed] == (failure == nil ? [1, 0] : [0, 1]))
    #expect(try message.failure == failure)
    #expect(gateway.outcomes().map(\.place) == ["not ours"])
  }

  @Test func `an outcome that was kept and not forgotten is only forgotten`() throws {
    let gateway = ScriptedGateway()
    _ = try deliver(to: gateway)
    let before = try message
    gateway.tell(MessageOutcome(id: before.id, failure: "again", place: "a file"))
    #expect(try deliver(to: gateway) == MessageDelivery.Count())
    #expect(try message == before)
    #expect(gateway.outcomes().isEmpty)
  }

  @Test func `a message without outcome fails after a day, unless the gateway still has it`() throws
  {
    let gateway = ScriptedGateway([.takes(.handedOver)], knowsRepeats: true)
    _ = try deliver(to: gateway)
    gateway.keep(try message.id)
    kiosk.world.wait(seconds: 86_400)
    #expect(try deliver(to: gateway).failed == 0)
    kiosk.world.wait(seconds: 86_400)
    let other = ScriptedGateway(knowsRepeats: true)
    #expect(try deliver(to: other).failed == 1)
    #expect(other.ids.isEmpty)
  }
}
