import Casework
import Gateways
import Glibc
import TestSupport
import Testing

/// The real `juzhu messages` over the real store.
struct DeliveryTests {
  private let office: CountingOffice

  init() throws { office = try CountingOffice() }

  @Test func `under kill −9 every message goes out once, or twice and says so`() throws {
    let session = try office.writeMessages(90)
    var chance = SeededChance(seed: 20_261_124)
    for _ in 0..<35 {
      let deliverer = try office.startDelivering()
      deliverer.listen(seconds: Double.random(in: 0.04...0.24, using: &chance))
      deliverer.signal(SIGKILL)
      _ = try deliverer.waitForExit()
    }
    let inHand = try session.messages().filter { $0.state == .underWay }
    #expect(!inHand.isEmpty)
    // What a killed one had in hand is looked at again minutes later.
    for _ in 0..<3 {
      office.world.wait(seconds: 400)
      let gateway = CommandGateway(program: office.sender)
      let surroundings = office.surroundings
      _ = try MessageDelivery(store: office.store, gateway: gateway, surroundings: surroundings)
        .deliver()
    }
    let counts = office.counts
    for message in try session.messages() {
      let count = counts[message.id] ?? 0
      #expect(message.state == .sent && (1...2).contains(count), "\(message.id): \(count)")
      #expect(count == 1 || message.mayBeTwice == true, "\(message.id)")
    }
    #expect(counts.count == 90)
    #expect(try office.run(["store", "check"]).text.contains("✓ 没有发现问题"))
  }

  @Test func `two deliverers at once send nothing twice`() throws {
    let session = try office.writeMessages(40)
    let deliverers = try (0..<2).map { _ in try office.startDelivering() }
    for deliverer in deliverers {
      #expect(try deliverer.waitForExit(seconds: 60).status == 0)
    }
    #expect(office.counts.count == 40 && office.counts.values.allSatisfy { $0 == 1 })
    for message in try session.messages() {
      #expect(message.state == .sent && message.mayBeTwice == nil && message.attempts == 1)
    }
  }

  @Test func `without a gateway messages stay 待发, and are listed so`() throws {
    try office.writeMessages(2)
    let delivered = try office.run(["messages", "deliver"])
    #expect(delivered.status == 0 && delivered.text.contains("2 条短信保持待发"))
    let listed = try office.run(["messages", "list"])
    #expect(listed.text.contains("A0000000001-1  待发") && listed.text.contains("A0000000001-3  待发"))
    #expect(!listed.text.contains("340122") && !listed.text.contains("136000"))
    #expect(try office.run(["messages", "list", "--state", "sent"]).text.isEmpty)
  }

  @Test func `the office's gateway.json is obeyed, and one that is broken stops the command`()
    throws
  {
    try office.writeMessages(1)
    try #require(mkdir("\(office.data)/office", 0o700) == 0)
    try office.folder.write(#"{"command": "send"}"#, to: "data/office/gateway.json")
    let broken = try office.run(["messages", "deliver"])
    #expect(broken.status == 1 && broken.text.contains("office/gateway.json"))
    try office.folder.write(#"{"command": "\#(office.sender)"}"#, to: "data/office/gateway.json")
    #expect(try office.run(["messages", "deliver"]).text.contains("已发 1"))
    #expect(office.counts == ["A0000000001-1": 1])
  }

  @Test func `a gateway out of order ends with 1, and the message waits`() throws {
    try office.writeMessages(1)
    let run = try office.run(["messages", "deliver", "--spool", "\(office.folder.path)/none"])
    #expect(run.status == 1 && run.text.contains("短信网关不可用"))
    #expect(try office.run(["messages", "list"]).text.contains("A0000000001-1  待发"))
  }

  @Test func `a refused number is listed as 失败 with the reason`() throws {
    try office.writeMessages(1)
    let refusing = try office.folder.program("echo 空号 >&2; exit 1")
    #expect(try office.run(["messages", "deliver", "--command", refusing]).text.contains("失败 1"))
    let listed = try office.run(["messages", "list", "--state", "failed"])
    #expect(listed.text.contains("A0000000001-1  失败") && listed.text.contains("空号"))
  }

  @Test func `a deliverer that keeps running sends what others write, at once`() throws {
    let session = try office.writeMessages(1)
    let deliverer = try office.startDelivering(["--watch"])
    #expect(office.waits { office.counts["A0000000001-1"] == 1 })
    // By now it waits a minute, or for a change.
    deliverer.listen(seconds: 2)
    let application = try #require(try session.applications().first)
    let free = try #require(try session.offers(for: application).earliest())
    _ = try session.book(application.number, on: free.day, free.half)
    _ = try session.cancelBooking(application.number)
    #expect(office.waits(seconds: 40) { office.counts["A0000000001-3"] == 1 })
    deliverer.signal(SIGKILL)
    try deliverer.waitForExit()
  }
}
