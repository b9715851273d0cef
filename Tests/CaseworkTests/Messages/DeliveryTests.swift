import Casework
import TestSupport
import Testing

@Suite("Delivering messages")
struct DeliveryTests {
  private let kiosk: SampleKiosk

  init() throws { kiosk = try SampleKiosk() }

  private func deliver(_ gateway: ScriptedGateway) throws -> MessageDelivery.Count {
    try MessageDelivery(
      store: kiosk.store,
      gateway: gateway,
      surroundings: kiosk.world.surroundings
    ).deliver()
  }

  @Test func `each message goes out once`() throws {
    let number = try kiosk.submitted().number
    let gateway = ScriptedGateway()
    #expect(try deliver(gateway).sent == 1)
    #expect(try deliver(gateway) == MessageDelivery.Count())
    #expect(gateway.ids == ["\(number.text)-1"])
    let message = try #require(kiosk.session.messages().first)
    #expect(message.state == .sent && message.sentAt == kiosk.world.now)
  }

  @Test func `a failure is tried again after longer and longer, then given up`() throws {
    _ = try kiosk.submitted()
    let gateway = ScriptedGateway(Array(repeating: .passing, count: 20))
    var waits: [Int] = []
    while try kiosk.session.messages().first?.state == .waiting {
      let begin = kiosk.world.now
      _ = try deliver(gateway)
      let message = try #require(kiosk.session.messages().first)
      #expect(message.failure == "no network")
      waits.append(message.notBefore?.seconds(since: begin) ?? 0)
      kiosk.world.wait(seconds: waits.last.map { $0 - 1 } ?? 0)
      #expect(try deliver(gateway) == MessageDelivery.Count())
      kiosk.world.wait(seconds: 1)
    }
    #expect(waits.prefix(5) == [60, 120, 240, 480, 960])
    #expect(gateway.ids.count == MessageDelivery.mostAttempts)
    #expect(try kiosk.session.messages().first?.state == .failed)
  }

  @Test func `a refused number fails at once, with the reason`() throws {
    _ = try kiosk.submitted()
    #expect(try deliver(ScriptedGateway([.refused])).failed == 1)
    let message = try #require(kiosk.session.messages().first)
    #expect(message.state == .failed && message.failure == "no such number")
    #expect(kiosk.store.lastAudit()?.action == .messageFailed)
  }

  @Test func `what a killed deliverer had in hand goes out again, marked as a repeat`() throws {
    _ = try kiosk.submitted()
    try kiosk.store.change(by: "messages") { change in
      // As it lies after the attempt was counted and the deliverer killed.
      var message = try #require(kiosk.session.messages().first)
      message = message.attempted(at: kiosk.world.now)
      change.send(message)
    }
    let gateway = ScriptedGateway()
    #expect(try deliver(gateway).sent == 0)
    kiosk.world.wait(seconds: 300)
    #expect(try deliver(gateway).sent == 1)
    #expect(kiosk.store.lastAudit()?.detail == "attempt 2")
    #expect(try kiosk.session.messages().first?.attempts == 2)
  }

  @Test func `a message that must wait is not handed over before, a withdrawn one never`() throws {
    let station = try SampleStation(kiosk)
    let reviewer = try station.sign("chenjing")
    let number = try kiosk.booked().number
    try reviewer.settle(.pass, number)
    let gateway = ScriptedGateway()
    kiosk.world.wait(seconds: 119)
    #expect(try deliver(gateway).sent == 1)
    _ = try reviewer.undo(number)
    kiosk.world.wait(seconds: 86_400)
    #expect(try deliver(gateway).sent == 0)
    #expect(gateway.ids == ["\(number.text)-1"])
  }

  @Test func `everybody booked for tomorrow is reminded once, when the office opens`() throws {
    let number = try kiosk.booked(on: "2026-11-26").number
    let reminders = DayBeforeReminders(
      store: kiosk.store,
      office: kiosk.office,
      surroundings: kiosk.world.surroundings
    )
    #expect(try reminders.write() == 0)
    kiosk.world.now = try #require(Moment(day: SampleKiosk.day("2026-11-25"), hour: 6))
    #expect(try reminders.write() == 1)
    #expect(try reminders.write() == 0)
    let message = try #require(kiosk.session.messages().first)
    #expect(message.id == "\(number.text)-2-dayBefore")
    #expect(message.text.contains("11月26日") && message.notBefore?.hour == 9)
  }
}
