import Casework
import Glibc
import TestSupport
import Testing

@testable import Gateways

/// From the message in the store through the real smsd to the network, and back to the store.
struct SmsDaemonTests {
  @Test func `the exact Chinese arrives, in two parts when it is long, and a refusal comes back`()
    throws
  {
    let store = MemoryStore()
    let spool = try GatewayFolder()
    var modem = try #require(TestModem(refusing: "8613900139001"))
    defer { modem.close() }
    let short = "【杭州居住证】上𠅤**的申请初审已通过"
    let long = "【杭州居住证】上𠅤** " + String(repeating: "䶮ĀĊ†长", count: 16)
    try Self.write(short, to: .meiMingqiang, store)
    try Self.write(long, to: .ouyangRuonan, store)
    try Self.write("拒绝", to: .zhangWei, store)
    let delivery = MessageDelivery(
      store: store,
      gateway: SpoolGateway(folder: spool.path),
      surroundings: FixedSurroundings().surroundings
    )
    #expect(try delivery.deliver().handedOver == 3)
    let daemon = try SmsDaemon(spool, modem: modem.path)
    defer { daemon.end() }
    let isOver = modem.serve(seconds: 120) { _ in
      ((try? spool.names("sent").count + spool.names("failed").count) ?? 0) == 3
    }
    #expect(isOver)
    #expect(Set(modem.sent.map(\.number)) == ["8613800138000", "8615900159002"])
    #expect(Set(modem.sent.map(\.text)) == [short, long])
    #expect(modem.sent.first { $0.number == "8615900159002" }?.parts == 2)
    let count = try delivery.deliver()
    #expect([count.sent, count.failed] == [2, 1])
    let refused = try #require(store.messages(to: UserName("zhangwei")).first)
    #expect(refused.state == .failed)
    #expect(refused.failure == "+CMS ERROR: 500 (Unknown error)")
    #expect(try spool.names("sent").isEmpty && spool.names("failed").isEmpty)
  }

  /// A person submits at an office that says this.
  private static func write(_ text: String, to person: SamplePerson, _ store: MemoryStore) throws {
    let office = SampleOffice.office(messages: MessageTemplates(texts: ["submitted": text]))
    let visit = StoreVisit(store, office: office, seed: UInt64(text.utf8.count))
    _ = try visit.submit(person, by: visit.register(person))
  }
}
