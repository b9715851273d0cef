import Casework
import TestSupport
import Testing

/// Two deliverers have one message at a time.
struct DelivererRaceTests {
  private let kiosk: SampleKiosk

  init() throws {
    kiosk = try SampleKiosk()
    _ = try kiosk.submitted()
  }

  private func delivery(to gateway: ScriptedGateway) -> MessageDelivery {
    MessageDelivery(
      store: kiosk.store,
      gateway: gateway,
      surroundings: kiosk.world.surroundings
    )
  }

  private var message: Message {
    get throws { try #require(kiosk.store.messages(to: kiosk.session.account.name).last) }
  }

  @Test func `what is told later does not overrule whoever took the message over`() throws {
    let second = ScriptedGateway()
    let (world, other) = (kiosk.world, delivery(to: second))
    let first = ScriptedGateway([
      .takes(.sent) {
        world.wait(seconds: 300)
        _ = try? other.deliver()
      }
    ])
    _ = try delivery(to: first).deliver()
    #expect(second.ids.count == 1)
    #expect(try message.mayBeTwice == true)
    #expect(kiosk.store.audit(after: 0, limit: 99).filter { $0.action == .messageSent }.count == 1)
  }

  @Test func `an outcome taken in by another is not made undecided by whoever handed it over`()
    throws
  {
    let second = ScriptedGateway(knowsRepeats: true)
    second.tell(MessageOutcome(id: try message.id, failure: nil, place: "a file"))
    let other = delivery(to: second)
    let first = ScriptedGateway([.takes(.handedOver) { _ = try? other.deliver() }])
    _ = try delivery(to: first).deliver()
    #expect(try message.state == .sent)
  }

  @Test func `whoever is slow decides nothing about a message that another has in hand`() throws {
    let (world, store) = (kiosk.world, kiosk.store)
    let second = ScriptedGateway([
      .takes(.sent) { store.fail(with: SystemFailure(.notDone, attempt: "death")) }
    ])
    let other = delivery(to: second)
    let first = ScriptedGateway([
      .takes(.sent) {
        world.wait(seconds: 300)
        _ = try? other.deliver()
        store.fail(with: nil)
      }
    ])
    _ = try delivery(to: first).deliver()
    #expect(second.ids.count == 1)
    #expect(try message.state == .underWay)
    #expect(try message.attempts == 2)
  }
}
